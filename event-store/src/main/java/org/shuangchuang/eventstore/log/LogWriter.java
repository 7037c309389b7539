package org.shuangchuang.eventstore.log;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.personal.PersonIds;

/**
 * Gives appended events their place: dense positions, a time that never falls, and the chain of each partition. Order is given
 * after the commit, by one leader, so that appends need no global lock and nothing can be skipped.
 */
public final class LogWriter {

    private static final String LEAD =
            "update log_state set leader = $1, term = term + 1, lease_until = clock_timestamp() + make_interval(secs => $2)"
                    + " where lease_until < clock_timestamp() returning term";
    private static final String HOLD =
            "update log_state set lease_until = clock_timestamp() + make_interval(secs => $3) where leader = $1 and term = $2"
                    + " returning term";
    private static final String YIELD =
            "update log_state set lease_until = '-infinity' where leader = $1 and term = $2";
    private static final String END =
            "select s.position as log_position, greatest(s.recorded_at, to_timestamp(0)) as recorded_at, p.partition, p.position, p.hash"
                    + " from log_state s, log_partition p where s.leader = $1 and s.term = $2";
    private static final String TAKE =
            "select u.id, e.stream, e.version, e.type, e.schema_version, e.data::text as data, e.metadata::text as metadata,"
                    + " e.occurred_on, l.version as logged, clock_timestamp() as now"
                    + " from (select id, stream, version from unlogged order by id limit $1) u"
                    + " join event e on e.stream = u.stream and e.version = u.version"
                    + " left join log l on l.stream = e.stream and l.version = e.version - 1 order by u.id";

    /** All of a step in one statement: nothing of it happens unless the state row is still where this leader left it. */
    private static final String WRITE = """
            with held as (
                update log_state set position = $4, recorded_at = $5, lease_until = clock_timestamp() + make_interval(secs => $6)
                where leader = $1 and term = $2 and position = $3
                returning position
            ), forgotten as (
                delete from unlogged where id = any($7) and exists (select from held)
            ), chained as (
                update log_partition p set position = n.position, hash = n.hash
                from unnest($8::smallint[], $9::bigint[], $10::bytea[]) n(partition, position, hash)
                where p.partition = n.partition and exists (select from held)
            ), written as (
                insert into log (position, partition, partition_position, stream, version, recorded_at, algorithm, hash)
                select $3 + e.number, e.partition, e.position, e.stream, e.version, $5, $11, e.hash
                from unnest($12::smallint[], $13::bigint[], $14::text[], $15::bigint[], $16::bytea[])
                    with ordinality e(partition, position, stream, version, hash, number)
                where exists (select from held)
            ), named as (
                insert into person_event (person_id, stream, version)
                select p.person_id, n.stream, n.version
                from unnest($17::uuid[], $18::text[], $19::bigint[]) n(id, stream, version)
                join person p on p.person_id = n.id
                where exists (select from held)
            )
            select position from held
            """;

    private final Pool pool;
    private final String source;
    private final String algorithm;
    private final int batch;

    /**
     * @param source owner of the log
     * @param algorithm of entries written from now on
     * @param batch most events that one step takes
     */
    public LogWriter(Pool pool, String source, String algorithm, int batch) {
        this.pool = pool;
        this.source = source;
        this.algorithm = algorithm;
        this.batch = batch;
    }

    /** Known between the steps of one term; after a failure it is read again. */
    private volatile @Nullable LogEnd known;

    private record Taken(List<Long> ids, LogEnd.Next next) {}

    /** Somebody who may be a person, and an entry with that id. */
    private record Named(UUID id, RecordedEvent entry) {}

    /** Takes the lead when nobody holds it; answers the term. */
    public Uni<Optional<Long>> lead(String me, Duration lease) {
        return pool.preparedQuery(LEAD).execute(Tuple.of(me, seconds(lease))).map(rows -> {
            for (Row row : rows) {
                return Optional.of(row.getLong("term"));
            }
            return Optional.empty();
        });
    }

    /** Keeps the lead; fails with {@link LostLeadership}. */
    public Uni<Void> renew(String me, long term, Duration lease) {
        return pool.preparedQuery(HOLD)
                .execute(Tuple.of(me, term, seconds(lease)))
                .invoke(LogWriter::held)
                .replaceWithVoid();
    }

    /** Gives the lead up at once, so that another need not wait for the lease to end. */
    public Uni<Void> yield(String me, long term) {
        return pool.preparedQuery(YIELD).execute(Tuple.of(me, term)).replaceWithVoid();
    }

    /**
     * Logs what is appended and visible: one read, one statement that writes all of it or nothing.
     *
     * @return the entries written, in order; fails with {@link LostLeadership} or {@link LogBroken}
     */
    public Uni<List<RecordedEvent>> step(String me, long term, Duration lease) {
        return end(me, term)
                .chain(end -> pool.preparedQuery(TAKE).execute(Tuple.of(batch)).map(rows -> take(end, rows)))
                .chain(taken ->
                        taken.ids().isEmpty() ? Uni.createFrom().item(List.<RecordedEvent>of()) : write(taken, lease))
                .onFailure()
                .invoke(() -> known = null);
    }

    private Uni<LogEnd> end(String me, long term) {
        LogEnd end = known;
        if (end != null && end.term() == term && end.leader().equals(me)) {
            return Uni.createFrom().item(end);
        }
        return pool.preparedQuery(END)
                .execute(Tuple.of(me, term))
                .invoke(LogWriter::held)
                .map(rows -> {
                    Row state = rows.iterator().next();
                    return new LogEnd(
                            me, term, state.getLong("log_position"), time(state, "recorded_at"), chains(rows));
                })
                .invoke(read -> known = read);
    }

    private Taken take(LogEnd end, RowSet<Row> rows) {
        List<Long> ids = new ArrayList<>();
        List<RecordedEvent> appended = new ArrayList<>();
        Map<String, Long> logged = new HashMap<>();
        Instant now = Instant.EPOCH;
        for (Row row : rows) {
            follows(row, logged);
            ids.add(row.getLong("id"));
            appended.add(appended(row));
            now = time(row, "now");
        }
        return new Taken(ids, end.next(appended, now));
    }

    private static void follows(Row row, Map<String, Long> logged) {
        String stream = row.getString("stream");
        long version = row.getLong("version");
        Long before = logged.get(stream);
        boolean next = before != null ? version == before + 1 : version == 1 || row.getLong("logged") != null;
        if (!next) {
            throw new LogBroken(stream + ": version " + version + " does not follow the last one in the log");
        }
        logged.put(stream, version);
    }

    private RecordedEvent appended(Row row) {
        return new RecordedEvent(
                source,
                0,
                0,
                0,
                row.getString("stream"),
                row.getLong("version"),
                row.getString("type"),
                row.getInteger("schema_version"),
                row.getString("data"),
                row.getString("metadata"),
                row.getLocalDate("occurred_on"),
                Instant.EPOCH,
                algorithm,
                "");
    }

    private Uni<List<RecordedEvent>> write(Taken taken, Duration lease) {
        return pool.preparedQuery(WRITE)
                .execute(arguments(taken, lease))
                .invoke(LogWriter::held)
                .invoke(() -> known = taken.next().end())
                .replaceWith(taken.next().entries());
    }

    private Tuple arguments(Taken taken, Duration lease) {
        LogEnd end = taken.next().end();
        List<RecordedEvent> entries = taken.next().entries();
        List<Map.Entry<Integer, LogEnd.Chain>> moved =
                List.copyOf(taken.next().moved().entrySet());
        List<Named> named = entries.stream()
                .flatMap(entry -> PersonIds.in(entry.data()).stream().map(id -> new Named(id, entry)))
                .toList();
        return Tuple.from(List.of(
                end.leader(),
                end.term(),
                end.position() - entries.size(),
                end.position(),
                end.recordedAt().atOffset(ZoneOffset.UTC),
                seconds(lease),
                taken.ids().toArray(Long[]::new),
                moved.stream().map(chain -> chain.getKey().shortValue()).toArray(Short[]::new),
                moved.stream().map(chain -> chain.getValue().position()).toArray(Long[]::new),
                moved.stream()
                        .map(chain -> Buffer.buffer(chain.getValue().hash()))
                        .toArray(Buffer[]::new),
                algorithm,
                entries.stream().map(entry -> (short) entry.partition()).toArray(Short[]::new),
                entries.stream().map(RecordedEvent::position).toArray(Long[]::new),
                entries.stream().map(RecordedEvent::stream).toArray(String[]::new),
                entries.stream().map(RecordedEvent::version).toArray(Long[]::new),
                entries.stream()
                        .map(entry -> Buffer.buffer(HexFormat.of().parseHex(entry.hash())))
                        .toArray(Buffer[]::new),
                named.stream().map(Named::id).toArray(UUID[]::new),
                named.stream().map(one -> one.entry().stream()).toArray(String[]::new),
                named.stream().map(one -> one.entry().version()).toArray(Long[]::new)));
    }

    private static void held(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new LostLeadership();
        }
    }

    private static Map<Integer, LogEnd.Chain> chains(RowSet<Row> rows) {
        Map<Integer, LogEnd.Chain> chains = new HashMap<>();
        for (Row row : rows) {
            chains.put(
                    row.getInteger("partition"),
                    new LogEnd.Chain(
                            row.getLong("position"), row.getBuffer("hash").getBytes()));
        }
        return chains;
    }

    private static Instant time(Row row, String column) {
        return row.get(OffsetDateTime.class, column).toInstant();
    }

    private static double seconds(Duration lease) {
        return lease.toMillis() / 1000.0;
    }
}
