package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.access.FeedTokens;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.Language;
import org.shuangchuang.eventstore.http.Problem;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.gateway.GatewayConfig;
import org.shuangchuang.gateway.GatewayRule;
import org.shuangchuang.gateway.Owner;
import org.shuangchuang.gateway.OwnerClient;
import org.shuangchuang.gateway.gathering.Gathered;

/**
 * Lets a read see what its caller wrote: the token names streams and versions, their owner says once where these are in its log,
 * and the read waits, within bounds, until that has been gathered.
 */
public class ConsistencyFilter {

    /** @param stream stored name, which may hold slashes itself */
    private record Written(Owner owner, String stream, String version) {}

    private final Gathered gathered;
    private final OwnerClient owners;
    private final GatewayConfig config;
    private final FeedTokens tokens;

    ConsistencyFilter(Gathered gathered, OwnerClient owners, GatewayConfig config, FeedTokens tokens) {
        this.gathered = gathered;
        this.owners = owners;
        this.config = config;
        this.tokens = tokens;
    }

    /** Answers 503 when the wait ends first, and nothing when the read may go on. */
    @ServerRequestFilter
    public @Nullable Uni<RestResponse<Problem>> await(ContainerRequestContext request) {
        String token = request.getHeaderString(Answers.CONSISTENCY_TOKEN);
        if (token == null || token.isBlank()) {
            return null;
        }
        List<Uni<Void>> waits = new ArrayList<>();
        for (String part : token.split(",", -1)) {
            waits.add(gathered(parse(part.strip())));
        }
        Language language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Uni.join()
                .all(waits)
                .andFailFast()
                .ifNoItem()
                .after(config.consistencyWait())
                .fail()
                .map(_ -> (RestResponse<Problem>) null)
                .onFailure()
                .recoverWithItem(() -> tooEarly(language));
    }

    private static Written parse(String part) {
        int first = part.indexOf('/');
        int last = part.lastIndexOf('/');
        if (first > 0 && last > first && part.substring(last + 1).matches("\\d{1,18}")) {
            var owner = Owner.bySource(part.substring(0, first));
            if (owner.isPresent()) {
                return new Written(owner.get(), part.substring(first + 1, last), part.substring(last + 1));
            }
        }
        throw new ProblemException(400, HttpRule.BAD_VALUE, Answers.CONSISTENCY_TOKEN);
    }

    private Uni<Void> gathered(Written written) {
        return position(written)
                .chain(at ->
                        gathered.reached(written.owner().source(), at.getInteger("partition"), at.getLong("position")));
    }

    private Uni<JsonObject> position(Written written) {
        String path = "/log/position?stream=" + URLEncoder.encode(written.stream(), StandardCharsets.UTF_8)
                + "&version=" + written.version();
        return tokens.authorization(written.owner().source())
                .chain(token -> owners.get(written.owner(), path, token, config.consistencyWait()))
                .map(answer -> {
                    if (answer.status() != 200) {
                        throw new IllegalStateException("position not known: " + answer.status());
                    }
                    return answer.body().toJsonObject();
                });
    }

    private static RestResponse<Problem> tooEarly(Language language) {
        Problem problem =
                Problem.of(GatewayRule.NOT_YET_GATHERED, 503, language).field(Answers.CONSISTENCY_TOKEN);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.SERVICE_UNAVAILABLE, problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }
}
