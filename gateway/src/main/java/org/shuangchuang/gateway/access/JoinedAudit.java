package org.shuangchuang.gateway.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shuangchuang.eventstore.audit.AuditEntry;
import org.shuangchuang.eventstore.audit.AuditQuery;
import org.shuangchuang.eventstore.audit.AuditTrail;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.gateway.GatewayConfig;
import org.shuangchuang.gateway.Owner;
import org.shuangchuang.gateway.OwnerClient;

/** The audit trails of all owners and of this door, as one in the order of time. */
@ApplicationScoped
public class JoinedAudit {

    private static final TypeReference<Page<AuditEntry>> PAGE = new TypeReference<>() {};
    private static final Comparator<AuditEntry> LATEST_FIRST =
            Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id).reversed();

    private final AuditTrail own;
    private final OwnerClient owners;
    private final GatewayConfig config;
    private final ObjectMapper json;

    JoinedAudit(AuditTrail own, OwnerClient owners, GatewayConfig config, ObjectMapper json) {
        this.own = own;
        this.owners = owners;
        this.config = config;
        this.json = json;
    }

    /**
     * One page, the latest first.
     *
     * @param authorization the auditor's, which every owner verifies again
     */
    Uni<Page<AuditEntry>> page(AuditQuery query, String authorization) {
        int limit = query.limit();
        List<Uni<Page<AuditEntry>>> parts = new ArrayList<>();
        for (Owner owner : Owner.values()) {
            parts.add(part(owner, query, authorization));
        }
        return own.page(query)
                .chain(mine -> Uni.join().all(parts).andFailFast().map(theirs -> {
                    List<Page<AuditEntry>> pages = new ArrayList<>(theirs);
                    pages.add(mine);
                    return joined(pages, limit);
                }));
    }

    private static Page<AuditEntry> joined(List<Page<AuditEntry>> pages, int limit) {
        List<AuditEntry> all = pages.stream()
                .flatMap(page -> page.items().stream())
                .sorted(LATEST_FIRST)
                .toList();
        boolean more = pages.stream().anyMatch(page -> page.next() != null);
        return more && all.size() <= limit
                ? new Page<>(all, AuditQuery.cursor(all.getLast()))
                : Page.of(all, limit, AuditQuery::cursor);
    }

    private Uni<Page<AuditEntry>> part(Owner owner, AuditQuery query, String authorization) {
        return owners.get(owner, "/audit?" + query.encoded(), authorization, config.ownerTimeout())
                .onFailure()
                .transform(_ -> unavailable())
                .map(this::parse);
    }

    private Page<AuditEntry> parse(OwnerClient.Answer answer) {
        if (answer.status() != 200) {
            throw unavailable();
        }
        try {
            return json.readValue(answer.body().getBytes(), PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException("an audit trail cannot be read", e);
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(503, HttpRule.OWNER_UNAVAILABLE, null);
    }
}
