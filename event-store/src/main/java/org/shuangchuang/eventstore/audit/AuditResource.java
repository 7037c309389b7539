package org.shuangchuang.eventstore.audit;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shuangchuang.eventstore.listing.Page;

/** Who did what at this owner. The gateway asks all owners together. */
@Path("/audit")
@Tag(name = "audit")
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Operation(
            summary =
                    "Who did what, the latest first: events of commands, refused attempts, disclosures and erasures of personal data")
    public Uni<Page<AuditEntry>> audit(@BeanParam AuditQuery query) {
        return trail.page(query);
    }
}
