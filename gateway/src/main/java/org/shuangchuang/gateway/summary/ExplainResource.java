package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.gateway.GatewayRule;
import org.shuangchuang.gateway.catalogue.Indicators;

/** What a figure is made of. */
@Path("/summaries/{indicator}/explain")
@Tag(name = "summaries")
public class ExplainResource {

    private static final int USUAL_PAGE = 50;

    private final FigureAccess access;
    private final Explanations explanations;
    private final Clock clock = Clock.systemUTC();

    ExplainResource(FigureAccess access, Explanations explanations) {
        this.access = access;
        this.explanations = explanations;
    }

    @GET
    @Operation(
            summary = "The events behind a figure, paged; together as many as the figure's events",
            description = "Takes the parameters of the figure. Each event is linked to its owner.")
    public Uni<Explanation> explain(
            @RestPath String indicator,
            @RestQuery @Nullable String scope,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String knownAt,
            @RestQuery @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
                    @RestQuery
                    @Nullable
                    String limit) {
        if (Indicators.find(indicator).isEmpty()) {
            throw new ProblemException(404, GatewayRule.UNKNOWN_INDICATOR, "indicator");
        }
        Question question = Questions.parse(scope, period, asOf, knownAt, List.of(indicator), clock);
        Cursor after = cursor == null || cursor.isEmpty() ? null : Cursor.parse(cursor);
        int most = ListQuery.limit(limit, USUAL_PAGE);
        return access.requireExplanation(question.scope()).chain(ids -> explanations.of(question, ids, after, most));
    }
}
