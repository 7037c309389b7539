package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Whom figures can be asked of. */
@Path("/scopes/{kind:carrier|enterprise|market}")
@Tag(name = "summaries")
public class NameResource {

    private static final int MOST = 500;

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
            @RestPath String kind, @RestQuery @DefaultValue("") String name, @RestQuery @DefaultValue("50") int limit) {
        return names.containing(kind, name, Math.clamp(limit, 1, MOST))
                .map(found -> new Found(found.stream()
                        .map(known -> new NamedScope(known.kind + ":" + known.id, known.name))
                        .toList()));
    }
}
