package org.shuangchuang.gateway.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.catalogue.Unit;
import org.shuangchuang.gateway.gathering.Gathered;
import org.shuangchuang.gateway.gathering.PositionVector;

/** The figures of a scope, a period, a day and a state of knowledge. */
@Path("/summaries")
@RegisterForReflection(targets = {SummaryResource.Summary.class, Figure.class, PositionVector.class, Unit.class})
@Tag(name = "summaries")
public class SummaryResource {

    /** @param figures in the order asked for, or of the catalogue */
    public record Summary(List<Figure> figures) {}

    private final FigureAccess access;
    private final Figures figures;
    private final Gathered gathered;
    private final SummaryCache cache;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    SummaryResource(FigureAccess access, Figures figures, Gathered gathered, SummaryCache cache, ObjectMapper json) {
        this.access = access;
        this.figures = figures;
        this.gathered = gathered;
        this.cache = cache;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Figures; all that apply to the scope when no indicator is named",
            description =
                    "scope: province, division:CODE, carrier:…, enterprise:…, market:… (name or id). period: 2020, 2020-H1,"
                            + " 2020-Q2, 2020-06, 2020-06-01/2020-06-30, cohort:2020, or nothing for to date. asOf: what had"
                            + " happened by the end of this day. knownAt: what had been recorded by this instant.")
    @APIResponseSchema(Summary.class)
    public Uni<RestResponse<String>> summaries(
            @RestQuery @Nullable String scope,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String knownAt,
            @RestQuery List<String> indicator,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String seen) {
        Question question = Questions.parse(scope, period, asOf, knownAt, indicator, clock);
        return access.requireFigures(question.scope()).chain(ids -> answer(question, ids, seen));
    }

    private Uni<RestResponse<String>> answer(Question question, Set<String> ids, @Nullable String seen) {
        String asked = question.text();
        Optional<SummaryCache.Answer> kept = cache.find(asked, gathered.positions());
        if (kept.isPresent()) {
            return Uni.createFrom().item(answer(kept.get(), seen));
        }
        if (seen != null && question.knownAt() == null && gathered.isKnown()) {
            String current = SummaryCache.etag(gathered.positions(), asked);
            if (isSeen(current, seen)) {
                return Uni.createFrom().item(notModified(current));
            }
        }
        return compute(question, ids, asked).map(answer -> answer(answer, seen));
    }

    private static RestResponse<String> answer(SummaryCache.Answer answer, @Nullable String seen) {
        return isSeen(answer.etag(), seen)
                ? notModified(answer.etag())
                : RestResponse.ResponseBuilder.ok(answer.body())
                        .tag(answer.etag())
                        .build();
    }

    private static boolean isSeen(String etag, @Nullable String seen) {
        return seen != null && seen.contains("\"" + etag + "\"");
    }

    private static RestResponse<String> notModified(String etag) {
        return RestResponse.ResponseBuilder.<String>create(Response.Status.NOT_MODIFIED.getStatusCode())
                .tag(etag)
                .build();
    }

    /** What a name stands for may have become known after K, so that it is part of what makes the answer. */
    private Uni<SummaryCache.Answer> compute(Question question, Set<String> ids, String asked) {
        String made = question.knownAt() == null ? asked : asked + ids;
        return figures.of(question, ids)
                .map(computed -> new SummaryCache.Answer(
                        computed.gathered(),
                        SummaryCache.etag(computed.positions(), made),
                        write(new Summary(computed.figures()))))
                .invoke(answer -> cache.keep(asked, answer));
    }

    private String write(Summary summary) {
        try {
            return json.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a summary cannot be written as JSON", e);
        }
    }
}
