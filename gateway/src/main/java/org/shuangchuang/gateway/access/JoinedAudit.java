package org.shuangchuang.gateway.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
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
import org.shuangchuang.eventstore.read.OwnersConfig;
import org.shuangchuang.gateway.GatewayConfig;
import org.shuangchuang.gateway.Owner;

/** The audit trails of all owners and of this door, as one in the order of time. */
@ApplicationScoped
public class JoinedAudit {

    private static final TypeReference<Page<AuditEntry>> PAGE = new TypeReference<>() {};
    private static final Comparator<AuditEntry> LATEST_FIRST =
            Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id).reversed();

    private final AuditTrail own;
    private final HttpClient http;
    private final OwnersConfig owners;
    private final GatewayConfig config;
    private final ObjectMapper json;

    JoinedAudit(AuditTrail own, Vertx vertx, OwnersConfig owners, GatewayConfig config, ObjectMapper json) {
        this.own = own;
        this.http = vertx.createHttpClient();
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
                : AuditTrail.page(all, limit);
    }

    private Uni<Page<AuditEntry>> part(Owner owner, AuditQuery query, String authorization) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(owners.owners().get(owner.source()) + owner.path() + "/audit?" + query.encoded())
                .putHeader(HttpHeaders.AUTHORIZATION, authorization)
                .setTimeout(config.ownerTimeout().toMillis());
        return Uni.createFrom()
                .completionStage(() -> http.request(options)
                        .compose(HttpClientRequest::send)
                        .compose(JoinedAudit::body)
                        .toCompletionStage())
                .onFailure()
                .transform(_ -> new ProblemException(503, HttpRule.OWNER_UNAVAILABLE, null))
                .map(this::parse);
    }

    private static io.vertx.core.Future<Buffer> body(HttpClientResponse answer) {
        return answer.statusCode() == 200
                ? answer.body()
                : io.vertx.core.Future.failedFuture(new IOException("no audit trail: " + answer.statusCode()));
    }

    private Page<AuditEntry> parse(Buffer body) {
        try {
            return json.readValue(body.getBytes(), PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException("an audit trail cannot be read", e);
        }
    }
}
