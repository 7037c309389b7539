package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListQuery;

/** Whom figures can be asked of. */
@Path("/scopes/{kind:carrier|enterprise|market}")
@Tag(name = "summaries")
public class NameResource {

    private static final int USUAL = 50;
    private static final Filter NAME = Filter.text();

    /**
     * @param scope to be given as the scope of a summary
     * @param name as it is or was called
     */
    public record NamedScope(String scope, String name) {}

    /** @param items in order of name */
    public record Found(List<NamedScope> items) {}

    private final Names names;

    NameResource(Names names) {
        this.names = names;
    }

    @GET
    @Operation(summary = "Carriers, enterprises or markets whose name contains a text")
    public Uni<Found> scopes(
            @RestPath String kind,
            @RestQuery @DefaultValue("") String name,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
                    @RestQuery
                    @Nullable
                    String limit) {
        return names.containing(kind, (String) NAME.value("name", name), ListQuery.limit(limit, USUAL))
                .map(found -> new Found(found.stream()
                        .map(known -> new NamedScope(known.kind + ":" + known.id, known.name))
                        .toList()));
    }
}
