package org.shuangchuang.bench.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.ThreadLocalRandom;
import org.shuangchuang.localstack.issuer.Tokens;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

/** The command that is measured: a carrier records a service that it gave. Each makes a stream of its own. */
public final class Services {

    /** The indicator that the commands raise by one each. */
    public static final String INDICATOR = "services.enterprises";

    public static final String SUMMARY = "/api/summaries?indicator=" + INDICATOR + "&scope=province";

    private static final String CARRIER = "0192f1c4-7a31-7c55-9e0b-3f6f5c1d2a90";
    private static final Actor OPERATOR = new Actor("clerk-4711", Role.CARRIER_OPERATOR, "620100").actingFor(CARRIER);

    static final Buffer BODY = new JsonObject()
            .put("carrierId", CARRIER)
            .put("carrierName", "兰州新区科技企业孵化器")
            .put("division", "620100")
            .put("served", "ENTERPRISES")
            .put("count", 1)
            .put("qualifier", "EXACT")
            .put("provenance", "DECLARED")
            .put("occurredOn", "2021-09-30")
            .toBuffer();

    private Services() {}

    /**
     * @param port of the service or of the gateway
     * @param tokens that it believes
     */
    public static Call record(int port, Tokens tokens) {
        return new Call(
                port, HttpMethod.POST, () -> "/api/employment/services", () -> headers(tokens.of(OPERATOR)), BODY, 201);
    }

    private static MultiMap headers(String token) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "application/json")
                .add("Authorization", "Bearer " + token)
                .add("Idempotency-Key", Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
    }

    /** The same body for the bare application. */
    static Call insert(int port) {
        return new Call(
                port,
                HttpMethod.POST,
                () -> "/insert",
                () -> MultiMap.caseInsensitiveMultiMap().add("Content-Type", "application/json"),
                BODY,
                201);
    }
}
