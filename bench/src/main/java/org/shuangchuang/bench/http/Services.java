package org.shuangchuang.bench.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.ThreadLocalRandom;

/** The command that is measured: a carrier records a service that it gave. Each makes a stream of its own. */
public final class Services {

    /** The indicator that the commands raise by one each. */
    public static final String INDICATOR = "services.enterprises";

    public static final String SUMMARY = "/api/summaries?indicator=" + INDICATOR + "&scope=province";

    static final Buffer BODY = new JsonObject()
            .put("carrierId", "0192f1c4-7a31-7c55-9e0b-3f6f5c1d2a90")
            .put("carrierName", "兰州新区科技企业孵化器")
            .put("division", "620100")
            .put("served", "ENTERPRISES")
            .put("count", 1)
            .put("qualifier", "EXACT")
            .put("provenance", "DECLARED")
            .put("occurredOn", "2021-09-30")
            .toBuffer();

    private Services() {}

    /** @param port of the service or of the gateway */
    public static Call record(int port) {
        return new Call(port, HttpMethod.POST, () -> "/api/employment/services", Services::headers, BODY, 201);
    }

    private static MultiMap headers() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "application/json")
                .add("Actor", "clerk-4711;CARRIER_OPERATOR;620100")
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
