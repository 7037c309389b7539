package org.shuangchuang.gateway.routing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.gateway.GatewayConfig;

/**
 * Bodies up to the limit and no more. A body of stated length is streamed; one in chunks or frames is read first, since only its
 * end says how long it is, and an owner must not see half of a command.
 */
@ApplicationScoped
public class BodyLimit {

    /** How much of a refused body is read and thrown away, so that the caller gets to see the answer. */
    private static final long MOST_DISCARDED = 16 * 1024 * 1024;

    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final GatewayConfig config;
    private final ProblemWriter problems;

    BodyLimit(GatewayConfig config, ProblemWriter problems) {
        this.config = config;
        this.problems = problems;
    }

    /** @param proceed takes the body where it had to be read, or nothing where it is still to be streamed */
    void read(HttpServerRequest request, Consumer<Optional<Buffer>> proceed) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isTooLong(length)) {
            refuse(request, 0);
        } else if (length == null && !BODILESS.contains(request.method())) {
            collect(request, proceed);
        } else {
            proceed.accept(Optional.empty());
        }
    }

    private boolean isTooLong(String length) {
        try {
            return Long.parseLong(length) > config.largestBody();
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private void collect(HttpServerRequest request, Consumer<Optional<Buffer>> proceed) {
        Buffer body = Buffer.buffer();
        request.endHandler(_ -> proceed.accept(Optional.of(body)));
        request.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > config.largestBody()) {
                request.endHandler(_ -> {});
                refuse(request, body.length());
            }
        });
        request.resume();
    }

    private void refuse(HttpServerRequest request, long read) {
        long[] discarded = {read};
        request.handler(chunk -> {
            discarded[0] += chunk.length();
            if (discarded[0] > MOST_DISCARDED) {
                var _ = request.connection().close();
            }
        });
        request.resume();
        problems.end(request, 413, HttpRule.BODY_TOO_LARGE);
    }
}
