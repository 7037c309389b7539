package org.shuangchuang.gateway.routing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.gateway.GatewayConfig;

/**
 * Bodies up to the limit and no more. A long body of stated length is streamed. A short one is read first, so that it can be sent
 * again; and one in chunks or frames, since only its end says how long it is, and an owner must not see half of a command.
 */
@ApplicationScoped
public class BodyLimit {

    /** How much of a refused body is read and thrown away, so that the caller gets to see the answer. */
    private static final long MOST_DISCARDED = 16 * 1024 * 1024;

    /** Bytes of a body of stated length that is kept until it is answered: more than any command has that a form is filled in for. */
    private static final int MOST_KEPT = 64 * 1024;

    private final GatewayConfig config;
    private final ProblemWriter problems;

    BodyLimit(GatewayConfig config, ProblemWriter problems) {
        this.config = config;
        this.problems = problems;
    }

    /** @param proceed takes the body where it was read, empty where there is none, or nothing where it is still to be streamed */
    void read(HttpServerRequest request, Consumer<Optional<Buffer>> proceed) {
        long length = length(request);
        if (length > config.largestBody()) {
            refuse(request, 0);
        } else if (length > MOST_KEPT) {
            proceed.accept(Optional.empty());
        } else {
            collect(request, proceed);
        }
    }

    /** Of the body in bytes as far as it is stated, 0 as long as nobody knows, more than any limit when it is no number. */
    private static long length(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void collect(HttpServerRequest request, Consumer<Optional<Buffer>> proceed) {
        Buffer body = Buffer.buffer();
        if (request.isEnded()) {
            proceed.accept(Optional.of(body));
            return;
        }
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
