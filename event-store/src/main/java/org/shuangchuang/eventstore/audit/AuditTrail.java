package org.shuangchuang.eventstore.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shuangchuang.eventstore.StoreConfig;
import org.shuangchuang.eventstore.listing.Page;

/**
 * What this part of the system knows of who did what. Commands are read from the log itself, which nothing can be taken out of; the
 * order of the log is the order of time, so that the latest are found without an index of their own.
 */
@ApplicationScoped
public class AuditTrail {

    /** $1 source, $2 actor, $3 subject, $4 divisions, $5 from, $6 until, $7 and $8 behind, $9 how many. */
    private static final String EVENTS = """
            select l.recorded_at as at, $1 || '/event/' || lpad(l.position::text, 19, '0') as id, 'EVENT' as kind,
                e.metadata -> 'actor' ->> 'subject' as actor, e.metadata -> 'actor' ->> 'role' as role,
                e.metadata -> 'actor' ->> 'division' as division, e.type as what, l.stream || '/' || l.version as subject,
                e.metadata ->> 'correlation' as correlation, l.position
            from log l join event e on e.stream = l.stream and e.version = l.version
            where l.recorded_at >= $5 and l.recorded_at < $6
                and ($3::text is null or l.stream = $3 or substr(l.stream, strpos(l.stream, '-') + 1) = $3)
            """;

    private static final String REFUSALS = """
            select refused_at as at, $1 || '/refusal/' || lpad(id::text, 19, '0') as id, 'REFUSAL' as kind, subject as actor,
                role, division, problem as what, method || ' ' || path as subject, correlation, id as position
            from refusal
            where refused_at >= $5 and refused_at < $6 and ($3::text is null or strpos(path, $3) > 0)
            """;

    private static final String DISCLOSURES = """
            select disclosed_at as at, $1 || '/disclosure/' || lpad(id::text, 19, '0') as id, 'DISCLOSURE' as kind,
                subject as actor, role, division, purpose as what, coalesce(person_id::text, '') as subject, correlation, id as position
            from disclosure
            where disclosed_at >= $5 and disclosed_at < $6 and ($3::text is null or person_id::text = $3)
            """;

    private static final String ERASURES = """
            select decided_at as at, $1 || '/erasure/' || lpad(id::text, 19, '0') as id, 'ERASURE' as kind,
                subject as actor, role, division, outcome as what, coalesce(person_id::text, '') as subject, correlation, id as position
            from erasure
            where decided_at >= $5 and decided_at < $6 and ($3::text is null or person_id::text = $3)
            """;

    /** The latest of one part that are asked for, by its own index. */
    private static final String LATEST = """
            (select * from (%s) part
            where ($2::text is null or actor = $2) and ($4::text[] is null or division = any ($4)) and (at, id) < ($7, $8)
            order by position desc limit $9)
            """;

    private final Pool pool;
    private final String source;
    private final String select;

    AuditTrail(Pool pool, StoreConfig config) {
        this.pool = pool;
        this.source = config.source();
        List<String> parts = config.owner() ? List.of(EVENTS, REFUSALS, DISCLOSURES, ERASURES) : List.of(REFUSALS);
        this.select = "select at, id, kind, actor, role, division, what, subject, correlation from ("
                + parts.stream().map(LATEST::formatted).collect(Collectors.joining(" union all "))
                + ") entries order by at desc, id desc limit $9";
    }

    /** One page, the latest first. */
    public Uni<Page<AuditEntry>> page(AuditQuery query) {
        int limit = query.limit();
        AuditQuery.Behind behind = query.behind();
        Tuple wanted = Tuple.tuple()
                .addString(source)
                .addString(query.actor())
                .addString(query.subject())
                .addArrayOfString(query.divisions())
                .addOffsetDateTime(query.from().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(query.until().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(behind.at().atOffset(ZoneOffset.UTC))
                .addString(behind.id())
                .addInteger(limit + 1);
        return pool.preparedQuery(select)
                .execute(wanted)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AuditTrail::entry)
                        .toList())
                .map(entries -> Page.of(entries, limit, AuditQuery::cursor));
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.getOffsetDateTime("at").toInstant(),
                row.getString("id"),
                AuditEntry.Kind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("role"),
                row.getString("division"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("correlation"));
    }
}
