package org.shuangchuang.gateway.access;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shuangchuang.eventstore.audit.AuditEntry;
import org.shuangchuang.eventstore.audit.AuditQuery;
import org.shuangchuang.eventstore.listing.Page;

/** Who did what, anywhere: all owners together, and who was turned away at this door. */
@Path("/audit")
@Tag(name = "audit")
public class AuditResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String COLUMNS = "at,kind,actor,role,division,what,subject,correlation\r\n";

    private final JoinedAudit audit;

    AuditResource(JoinedAudit audit) {
        this.audit = audit;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Who did what, the latest first; fails while an owner does not answer, so that nothing is left out unseen")
    public Uni<Page<AuditEntry>> audit(
            @BeanParam AuditQuery query, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return audit.page(query, authorization);
    }

    /** All pages, one after the other. */
    @GET
    @Produces(CSV)
    public Multi<String> export(
            @BeanParam AuditQuery query, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        Multi<String> lines = Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(query),
                        next -> audit.page(next.get(), authorization)
                                .invoke(page -> next.set(next.get().after(page.next()))))
                .whilst(page -> page.next() != null)
                .map(page -> page.items().stream().map(AuditResource::line).collect(Collectors.joining()));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(COLUMNS), lines);
    }

    private static String line(AuditEntry entry) {
        return Stream.of(
                        entry.at().toString(),
                        entry.kind().name(),
                        entry.actor(),
                        entry.role(),
                        entry.division(),
                        entry.what(),
                        entry.subject(),
                        entry.correlation())
                .map(AuditResource::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted (RFC 4180), and such that no spreadsheet takes it for a formula. */
    private static String cell(String value) {
        String plain = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
