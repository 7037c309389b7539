package org.shuangchuang.eventstore.log;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
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
import org.shuangchuang.eventstore.RecordedEvent;

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
                    + " returning position, greatest(recorded_at, clock_timestamp()) as recorded_at";
    private static final String YIELD =
            "update log_state set lease_until = '-infinity' where leader = $1 and term = $2";
    private static final String TAKE =
            "select u.id, e.stream, e.version, e.type, e.schema_version, e.data::text as data, e.metadata::text as metadata,"
                    + " e.occurred_on, l.version as logged from (select id, stream, version from unlogged order by id limit $1) u"
                    + " join event e on e.stream = u.stream and e.version = u.version"
                    + " left join log l on l.stream = e.stream and l.version = e.version - 1 order by u.id";
    private static final String CHAINS = "select partition, position, hash from log_partition";
    private static final String WRITE =
            "insert into log (position, partition, partition_position, stream, version, recorded_at, algorithm, hash)"
                    + " select position, partition, partition_position, stream, version, $6, $7, hash"
                    + " from unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::text[], $5::bigint[], $8::bytea[])"
                    + " e(position, partition, partition_position, stream, version, hash)";
    private static final String FORGET = "delete from unlogged where id = any($1)";
    private static final String CHAIN =
            "update log_partition p set position = n.position, hash = n.hash from unnest($1::smallint[], $2::bigint[],"
                    + " $3::bytea[]) n(partition, position, hash) where p.partition = n.partition";
    private static final String ADVANCE =
            "update log_state set position = $3, recorded_at = $4 where leader = $1 and term = $2";

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

    private record Chain(long position, byte[] hash) {}

    private record Held(long position, Instant recordedAt) {}

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
                .map(LogWriter::held)
                .replaceWithVoid();
    }

    /** Gives the lead up at once, so that another need not wait for the lease to end. */
    public Uni<Void> yield(String me, long term) {
        return pool.preparedQuery(YIELD).execute(Tuple.of(me, term)).replaceWithVoid();
    }

    /** Whether anything waits to be logged. */
    public Uni<Boolean> pending() {
        return pool.preparedQuery("select exists (select from unlogged) as pending")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("pending"));
    }

    /**
     * Logs what is appended and visible, in one transaction.
     *
     * @return how many entries were written; fails with {@link LostLeadership} or {@link LogBroken}
     */
    public Uni<Integer> step(String me, long term, Duration lease) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(me, term, seconds(lease)))
                .map(LogWriter::held)
                .chain(held -> Uni.combine()
                        .all()
                        .unis(
                                connection.preparedQuery(TAKE).execute(Tuple.of(batch)),
                                connection.preparedQuery(CHAINS).execute())
                        .asTuple()
                        .chain(read -> write(connection, me, term, held, read.getItem1(), chains(read.getItem2())))));
    }

    private Uni<Integer> write(
            SqlConnection connection, String me, long term, Held held, RowSet<Row> taken, Map<Integer, Chain> chains) {
        List<RecordedEvent> entries = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        Map<Integer, Chain> moved = new HashMap<>();
        Map<String, Long> logged = new HashMap<>();
        long position = held.position();
        for (Row row : taken) {
            follows(row, logged);
            int partition = Partitions.of(row.getString("stream"));
            Chain last = moved.getOrDefault(partition, chains.get(partition));
            RecordedEvent entry = entry(row, ++position, partition, last.position() + 1, held.recordedAt());
            byte[] hash = HashChain.next(last.hash(), entry);
            moved.put(partition, new Chain(entry.position(), hash));
            entries.add(hashed(entry, hash));
            ids.add(row.getLong("id"));
        }
        if (entries.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        long end = position;
        return connection
                .preparedQuery(WRITE)
                .execute(rows(entries, held.recordedAt()))
                .chain(() -> connection.preparedQuery(FORGET).execute(Tuple.of(ids.toArray(Long[]::new))))
                .chain(() -> connection.preparedQuery(CHAIN).execute(ends(moved)))
                .chain(() -> connection
                        .preparedQuery(ADVANCE)
                        .execute(Tuple.of(me, term, end, held.recordedAt().atOffset(ZoneOffset.UTC))))
                .replaceWith(entries.size());
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

    private RecordedEvent entry(Row row, long position, int partition, long partitionPosition, Instant recordedAt) {
        return new RecordedEvent(
                source,
                partition,
                partitionPosition,
                position,
                row.getString("stream"),
                row.getLong("version"),
                row.getString("type"),
                row.getInteger("schema_version"),
                row.getString("data"),
                row.getString("metadata"),
                row.getLocalDate("occurred_on"),
                recordedAt,
                algorithm,
                "");
    }

    private static RecordedEvent hashed(RecordedEvent entry, byte[] hash) {
        return new RecordedEvent(
                entry.source(),
                entry.partition(),
                entry.position(),
                entry.logPosition(),
                entry.stream(),
                entry.version(),
                entry.type(),
                entry.schemaVersion(),
                entry.data(),
                entry.metadata(),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.algorithm(),
                HexFormat.of().formatHex(hash));
    }

    private Tuple rows(List<RecordedEvent> entries, Instant recordedAt) {
        return Tuple.from(List.of(
                entries.stream().map(RecordedEvent::logPosition).toArray(Long[]::new),
                entries.stream().map(entry -> (short) entry.partition()).toArray(Short[]::new),
                entries.stream().map(RecordedEvent::position).toArray(Long[]::new),
                entries.stream().map(RecordedEvent::stream).toArray(String[]::new),
                entries.stream().map(RecordedEvent::version).toArray(Long[]::new),
                recordedAt.atOffset(ZoneOffset.UTC),
                algorithm,
                entries.stream()
                        .map(entry -> Buffer.buffer(HexFormat.of().parseHex(entry.hash())))
                        .toArray(Buffer[]::new)));
    }

    private static Tuple ends(Map<Integer, Chain> moved) {
        List<Map.Entry<Integer, Chain>> ends = List.copyOf(moved.entrySet());
        return Tuple.of(
                ends.stream().map(end -> end.getKey().shortValue()).toArray(Short[]::new),
                ends.stream().map(end -> end.getValue().position()).toArray(Long[]::new),
                ends.stream().map(end -> Buffer.buffer(end.getValue().hash())).toArray(Buffer[]::new));
    }

    private static Held held(RowSet<Row> rows) {
        for (Row row : rows) {
            return new Held(
                    row.getLong("position"),
                    row.get(OffsetDateTime.class, "recorded_at").toInstant());
        }
        throw new LostLeadership();
    }

    private static Map<Integer, Chain> chains(RowSet<Row> rows) {
        Map<Integer, Chain> chains = new HashMap<>();
        for (Row row : rows) {
            chains.put(
                    row.getInteger("partition"),
                    new Chain(row.getLong("position"), row.getBuffer("hash").getBytes()));
        }
        return chains;
    }

    private static double seconds(Duration lease) {
        return lease.toMillis() / 1000.0;
    }
}
