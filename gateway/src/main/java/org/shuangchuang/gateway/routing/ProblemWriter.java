package org.shuangchuang.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.shuangchuang.eventstore.http.Correlation;
import org.shuangchuang.eventstore.http.Language;
import org.shuangchuang.eventstore.http.Problem;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.eventstore.http.Refusals;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Rule;

/** Problem documents for what ends before it reaches a resource. */
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper json;
    private final Refusals refusals;

    ProblemWriter(ObjectMapper json, Refusals refusals) {
        this.json = json;
        this.refusals = refusals;
    }

    /** The document in the caller's language. */
    Buffer document(HttpServerRequest request, int status, Rule rule) {
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(rule, status, language).correlation(request.getHeader(Correlation.HEADER));
        return written(problem);
    }

    private Buffer written(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a problem document cannot be written", e);
        }
    }

    /**
     * Turns the caller away. The attempt is remembered, if it is the caller that is at fault.
     *
     * @param actor who it was, if that was proved
     */
    void turnAway(HttpServerRequest request, ProblemException why, Optional<Actor> actor) {
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(why.rule(), why.status(), language)
                .field(why.field())
                .correlation(request.getHeader(Correlation.HEADER));
        if (why.status() < 500) {
            refusals.note(actor, request.method().name(), request.path(), problem);
        }
        if (why.status() == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        var _ = request.response()
                .setStatusCode(why.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(written(problem));
    }

    /** Ends the request with the document. */
    void end(HttpServerRequest request, int status, Rule rule) {
        var _ = request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(document(request, status, rule));
    }
}
