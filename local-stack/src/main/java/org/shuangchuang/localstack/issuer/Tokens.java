package org.shuangchuang.localstack.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.shuangchuang.vocabulary.Actor;

/**
 * Makes the tokens of the local stack. Whoever can make one holds the signing key: nobody gets a user's token over the network.
 *
 * @see Issuer
 */
public final class Tokens implements TokenSource {
    /** The audience of tokens for people. */
    public static final String AUDIENCE = "shuangchuang";

    static final Duration LIFETIME = Duration.ofHours(1);

    private final String issuer;
    private final SigningKey key;
    private final Clock clock = Clock.systemUTC();
    private final Map<Actor, Made> made = new ConcurrentHashMap<>();

    private record Made(String token, Instant usedUntil) {}

    /** @param issuer address of the issuer, which tokens name */
    public Tokens(String issuer, SigningKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** A token for an account that signs in now; the same for the same account during the first half of its life. */
    @Override
    public String of(Actor actor) {
        Instant now = clock.instant();
        return made.compute(
                        actor,
                        (someone, before) -> before != null && now.isBefore(before.usedUntil())
                                ? before
                                : new Made(key.sign(JsonUtil.toJson(claims(someone))), now.plus(LIFETIME.dividedBy(2))))
                .token();
    }

    /**
     * A token of a part of the system, which is nobody's.
     *
     * @param client which part it is
     * @param audience whose feed it may read
     */
    public String ofPart(String client, String audience) {
        Map<String, Object> claims = issued(client, audience);
        claims.put("azp", client);
        return key.sign(JsonUtil.toJson(claims));
    }

    /** What a token says of an account; to be changed in tests and signed. */
    public Map<String, Object> claims(Actor actor) {
        Map<String, Object> claims = issued(actor.subject(), AUDIENCE);
        claims.put("auth_time", claims.get("iat"));
        claims.put("groups", List.of(actor.role().name()));
        claims.put("division", actor.division());
        if (actor.party() != null) {
            claims.put("party", actor.party());
        }
        return claims;
    }

    private Map<String, Object> issued(String subject, String audience) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subject);
        claims.put("aud", audience);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }
}
