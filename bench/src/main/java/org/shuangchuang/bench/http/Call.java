package org.shuangchuang.bench.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.function.Supplier;

/**
 * A request that is sent again and again.
 *
 * @param headers made anew for each, as the idempotency key must be
 * @param body nothing for a read
 * @param expected status that counts as an answer; any other ends the measurement
 */
public record Call(
        int port, HttpMethod method, Supplier<String> path, Supplier<MultiMap> headers, Buffer body, int expected) {

    public static Call get(int port, Supplier<String> path) {
        return new Call(port, HttpMethod.GET, path, MultiMap::caseInsensitiveMultiMap, Buffer.buffer(), 200);
    }
}
