package org.shuangchuang.localstack.testing;

import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.shuangchuang.localstack.issuer.SigningKey;
import org.shuangchuang.localstack.issuer.Tokens;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

/** Values of the header {@code Authorization} for tests with {@link RealBackends}. */
public final class Bearer {
    private static final String SCHEME = "Bearer ";
    private static final Tokens TOKENS = RealBackends.tokens();
    private static final SigningKey KEY = RealBackends.signingKey();

    private Bearer() {}

    /**
     * @param actor subject, role, division and, for who acts for somebody, the party:
     *     {@code holder-1;APPLICANT;620102;Y1620102…}
     */
    public static String of(String actor) {
        return SCHEME + TOKENS.of(actor(actor));
    }

    /** Of a part of the system that may read an owner's feed. */
    public static String ofPart(String client, String owner) {
        return SCHEME + TOKENS.ofPart(client, owner);
    }

    /** Of an actor, with claims changed before it is signed. */
    public static String changed(String actor, Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = TOKENS.claims(actor(actor));
        change.accept(claims);
        return SCHEME + KEY.sign(JsonUtil.toJson(claims));
    }

    private static Actor actor(String text) {
        String[] parts = text.split(";", -1);
        Actor actor = new Actor(parts[0], Role.valueOf(parts[1]), parts[2]);
        return parts.length > 3 ? actor.actingFor(parts[3]) : actor;
    }
}
