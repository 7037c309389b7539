package org.shuangchuang.gateway.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.Correlation;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.gateway.GatewayConfig;
import org.shuangchuang.gateway.Owner;
import org.shuangchuang.gateway.OwnerClient;

/**
 * What the data-protection officer does for a person, at every owner at once. Each owner answers for itself; while one does not, the
 * answer is 502 with what the others said, and the request is sent again: what was done stays done.
 */
@Path("/persons")
@Tag(name = "persons")
public class PersonsResource {

    private static final int BAD_GATEWAY = 502;

    private record Answer(Owner owner, int status, JsonObject body) {}

    private final OwnerClient owners;
    private final GatewayConfig config;

    PersonsResource(OwnerClient owners, GatewayConfig config) {
        this.owners = owners;
        this.config = config;
    }

    /** @param identityNumber of the person who asks; in the body, since addresses are written down everywhere */
    public record Wish(@Nullable String identityNumber) {

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Wish[sealed]";
        }
    }

    @POST
    @Path("/erasures")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Erases a person everywhere, or restricts what the law wants kept; shows each owner's confirmation")
    public Uni<RestResponse<String>> erase(
            @Nullable Wish body,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(Correlation.HEADER) String correlation) {
        return everywhere("erasures", body, authorization, key, correlation);
    }

    @POST
    @Path("/reports")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All that is held on a person, by owner; that it was shown is kept")
    public Uni<RestResponse<String>> report(
            @Nullable Wish body,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(Correlation.HEADER) String correlation) {
        return everywhere("reports", body, authorization, key, correlation);
    }

    private Uni<RestResponse<String>> everywhere(
            String what, @Nullable Wish body, String authorization, @Nullable String key, String correlation) {
        if (body == null) {
            throw new ProblemException(400, HttpRule.BODY_MISSING, null);
        }
        Buffer sent =
                new JsonObject().put("identityNumber", body.identityNumber()).toBuffer();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add(HttpHeaders.AUTHORIZATION, authorization)
                .add("Idempotency-Key", key == null ? "" : key)
                .add(Correlation.HEADER, correlation)
                .add(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        List<Uni<Answer>> answers = Arrays.stream(Owner.values())
                .map(owner -> owners.ask(
                                owner, HttpMethod.POST, "/persons/" + what, headers, sent, config.ownerTimeout())
                        .map(answer ->
                                new Answer(owner, answer.status(), answer.body().toJsonObject()))
                        .onFailure()
                        .recoverWithItem(() -> new Answer(owner, BAD_GATEWAY, new JsonObject())))
                .toList();
        return Uni.join().all(answers).andFailFast().map(PersonsResource::joined);
    }

    /** What every owner refuses alike is refused; otherwise each answer is shown, and who gave none. */
    private static RestResponse<String> joined(List<Answer> answers) {
        Answer first = answers.getFirst();
        boolean refused =
                answers.stream().allMatch(answer -> answer.status() == first.status() && answer.status() / 100 == 4);
        if (refused) {
            return RestResponse.ResponseBuilder.<String>create(first.status())
                    .entity(first.body().encode())
                    .type("application/problem+json")
                    .build();
        }
        JsonArray said = new JsonArray();
        JsonArray silent = new JsonArray();
        for (Answer answer : answers) {
            if (answer.status() == 200) {
                said.add(answer.body());
            } else {
                silent.add(answer.owner().source());
            }
        }
        JsonObject all = new JsonObject().put("owners", said).put("unanswered", silent);
        return RestResponse.ResponseBuilder.<String>create(silent.isEmpty() ? 200 : BAD_GATEWAY)
                .entity(all.encode())
                .build();
    }
}
