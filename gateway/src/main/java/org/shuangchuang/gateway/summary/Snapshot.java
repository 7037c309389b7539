package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.gathering.Gathering;
import org.shuangchuang.gateway.gathering.PositionVector;

/** One view of everything gathered: positions and values of the same moment, whatever is gathered meanwhile. */
final class Snapshot {

    private static final String POSITIONS = """
            select p.source, p.position, m.position as known, m.recorded_at,
                (select count(*) from reader_parked d where d.reader = p.reader and d.source = p.source) as parked
            from reader_position p left join lateral (
                select m.recorded_at, m.position from moment m
                where m.source = p.source and m.partition = p.partition and m.recorded_at <= $2
                order by m.recorded_at desc limit 1) m on true
            where p.reader = $1 order by p.source, p.partition
            """;
    /** Later than anything recorded; the last day of the calendar is not an instant that PostgreSQL knows. */
    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    private Snapshot() {}

    /**
     * Computes within one repeatable-read transaction.
     *
     * @param knownAt K; null for all that has been gathered
     */
    static <T> Uni<T> take(Pool pool, @Nullable Instant knownAt, BiFunction<SqlConnection, Cut, Uni<T>> compute) {
        return pool.withTransaction(connection -> connection
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> cut(connection, knownAt))
                .chain(cut -> compute.apply(connection, cut)));
    }

    private static Uni<Cut> cut(SqlConnection connection, @Nullable Instant knownAt) {
        Instant until = knownAt == null ? ALWAYS : knownAt;
        return connection
                .preparedQuery(POSITIONS)
                .execute(Tuple.of(Gathering.READER, until.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    PositionVector gathered = PositionVector.of(rows, "position");
                    return knownAt == null
                            ? new Cut(gathered, gathered, last(rows), null)
                            : new Cut(gathered, PositionVector.of(rows, "known"), knownAt, knownAt);
                });
    }

    /** The instant of the last event of all, the epoch when there is none. */
    private static Instant last(RowSet<Row> rows) {
        Instant last = Instant.EPOCH;
        for (Row row : rows) {
            var recordedAt = row.getOffsetDateTime("recorded_at");
            if (recordedAt != null && recordedAt.toInstant().isAfter(last)) {
                last = recordedAt.toInstant();
            }
        }
        return last;
    }
}
