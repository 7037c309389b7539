package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.access.FeedTokens;
import org.shuangchuang.eventstore.http.Answers;
import org.shuangchuang.eventstore.http.ConsistencyToken;
import org.shuangchuang.eventstore.http.Language;
import org.shuangchuang.eventstore.http.Problem;
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
        List<Uni<Void>> waits = ConsistencyToken.parse(token).parts().stream()
                .map(this::gathered)
                .toList();
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

    private Uni<Void> gathered(ConsistencyToken.Part part) {
        Owner owner = Owner.bySource(part.source()).orElseThrow(ConsistencyToken::unknown);
        return position(owner, part)
                .chain(at -> gathered.reached(part.source(), at.getInteger("partition"), at.getLong("position")));
    }

    private Uni<JsonObject> position(Owner owner, ConsistencyToken.Part part) {
        String path = "/log/position?stream=" + URLEncoder.encode(part.stream(), StandardCharsets.UTF_8) + "&version="
                + part.version();
        return tokens.authorization(owner.source())
                .chain(token -> owners.get(owner, path, token, config.consistencyWait()))
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
