package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shuangchuang.eventstore.Derived;
import org.shuangchuang.eventstore.log.Partitions;

/** Where a reader stands, per partition of its source. */
final class Positions {

    private static final String CREATE =
            "insert into reader_position (reader, source, partition) select $1, $2, p from generate_series(0, $3) p on conflict"
                    + " do nothing";
    private static final String READ =
            "select partition, position, kafka_offset from reader_position where reader = $1 and source = $2";
    private static final String MOVE =
            "update reader_position p set position = n.position, kafka_offset = greatest(n.kafka_offset, p.kafka_offset)"
                    + " from unnest($3::smallint[], $4::bigint[], $5::bigint[], $6::bigint[]) n(partition, before, position,"
                    + " kafka_offset) where p.reader = $1 and p.source = $2 and p.partition = n.partition and p.position ="
                    + " n.before and " + Derived.NEED_NOT_WAIT_FOR_THE_DISK;
    private static final String HOLD =
            "select partition from reader_position where reader = $1 and source = $2 order by partition for update";
    private static final String SEEN =
            "update reader_position p set kafka_offset = n.kafka_offset from unnest($3::smallint[], $4::bigint[])"
                    + " n(partition, kafka_offset) where p.reader = $1 and p.source = $2 and p.partition = n.partition";

    /** @param offset of the last Kafka record that was dealt with, −1 for none */
    record At(long position, long offset) {}

    /** One partition's move, from the position that was known to the new one. */
    record Move(int partition, long before, long position, long offset) {}

    private final Pool pool;
    private final String reader;
    private final String source;

    /** Whoever relies on it finds out when it moves a position. */
    private final Map<Integer, At> left = new ConcurrentHashMap<>();

    Positions(Pool pool, String reader, String source) {
        this.pool = pool;
        this.reader = reader;
        this.source = source;
    }

    /** As this process last left them, where it did; for who can do without what others have done meanwhile. */
    Map<Integer, At> left() {
        return Map.copyOf(left);
    }

    /** They are moved, and the transaction has ended. */
    void moved(List<Move> moves) {
        moves.forEach(move -> left.put(move.partition(), new At(move.position(), move.offset())));
    }

    /** Something else may have moved them, or taken them back. */
    void forget() {
        left.clear();
    }

    Uni<Map<Integer, At>> read() {
        return stored().chain(positions -> positions.size() == Partitions.COUNT
                ? Uni.createFrom().item(positions)
                : pool.preparedQuery(CREATE)
                        .execute(Tuple.of(reader, source, Partitions.COUNT - 1))
                        .chain(this::stored));
    }

    private Uni<Map<Integer, At>> stored() {
        return pool.preparedQuery(READ).execute(Tuple.of(reader, source)).map(rows -> {
            Map<Integer, At> positions = new HashMap<>();
            rows.forEach(row -> positions.put(
                    row.getInteger("partition"), new At(row.getLong("position"), row.getLong("kafka_offset"))));
            return positions;
        });
    }

    /** Compare-and-set within a transaction; fails with {@link PositionMoved} when another replica was faster. */
    Uni<Void> move(SqlConnection connection, List<Move> moves) {
        return connection
                .preparedQuery(MOVE)
                .execute(Tuple.of(
                        reader,
                        source,
                        moves.stream().map(move -> (short) move.partition()).toArray(Short[]::new),
                        moves.stream().map(Move::before).toArray(Long[]::new),
                        moves.stream().map(Move::position).toArray(Long[]::new),
                        moves.stream().map(Move::offset).toArray(Long[]::new)))
                .invoke(rows -> {
                    if (rows.rowCount() != moves.size()) {
                        throw new PositionMoved();
                    }
                })
                .replaceWithVoid();
    }

    /** Keeps every other transaction of this reader from moving until this one ends. */
    Uni<Void> hold(SqlConnection connection) {
        return connection.preparedQuery(HOLD).execute(Tuple.of(reader, source)).replaceWithVoid();
    }

    /** Notes Kafka records that brought nothing new, so that they are not read again. */
    Uni<Void> seen(Map<Integer, Long> offsets) {
        List<Map.Entry<Integer, Long>> entries = List.copyOf(offsets.entrySet());
        return pool.preparedQuery(SEEN)
                .execute(Tuple.of(
                        reader,
                        source,
                        entries.stream()
                                .map(entry -> entry.getKey().shortValue())
                                .toArray(Short[]::new),
                        entries.stream().map(Map.Entry::getValue).toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /** Another replica moved the position. */
    static final class PositionMoved extends RuntimeException {
        PositionMoved() {
            super("another replica was faster", null, false, false);
        }
    }
}
