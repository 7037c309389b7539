package org.shuangchuang.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.shuangchuang.eventstore.http.Correlation;
import org.shuangchuang.eventstore.http.Language;
import org.shuangchuang.eventstore.http.Problem;
import org.shuangchuang.vocabulary.Rule;

/** Problem documents for what ends before it reaches a resource. */
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** The document in the caller's language. */
    Buffer document(HttpServerRequest request, int status, Rule rule) {
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(rule, status, language).correlation(request.getHeader(Correlation.HEADER));
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a problem document cannot be written", e);
        }
    }

    /** Ends the request with the document. */
    void end(HttpServerRequest request, int status, Rule rule) {
        var _ = request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(document(request, status, rule));
    }
}
