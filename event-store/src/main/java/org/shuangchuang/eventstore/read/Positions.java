package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Derived;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.HashChain;
import org.shuangchuang.eventstore.log.Partitions;

/** Where a reader stands, per partition of its source, and on which entry the next one must be chained. */
final class Positions {

    private static final String CREATE =
            "insert into reader_position (reader, source, partition) select $1, $2, p from generate_series(0, $3) p on conflict"
                    + " do nothing";
    private static final String READ =
            "select partition, position, case when position = 0 then '' when position = chained_at then encode(hash, 'hex') end"
                    + " as hash, kafka_offset from reader_position where reader = $1 and source = $2";
    private static final String MOVE =
            "update reader_position p set position = n.position, chained_at = n.position, hash = decode(n.hash, 'hex'),"
                    + " kafka_offset = greatest(n.kafka_offset, p.kafka_offset)"
                    + " from unnest($3::smallint[], $4::bigint[], $5::bigint[], $6::text[], $7::bigint[]) n(partition, before,"
                    + " position, hash, kafka_offset) where p.reader = $1 and p.source = $2 and p.partition = n.partition and p.position ="
                    + " n.before and " + Derived.NEED_NOT_WAIT_FOR_THE_DISK;
    private static final String MOVE_OR_FAIL =
            "with moved as (" + MOVE + " returning p.partition) select 1 / (count(*) = $8)::int from moved";
    private static final String HOLD =
            "select partition from reader_position where reader = $1 and source = $2 and partition = any($3)"
                    + " order by partition for update";
    private static final String SEEN =
            "update reader_position p set kafka_offset = n.kafka_offset from unnest($3::smallint[], $4::bigint[])"
                    + " n(partition, kafka_offset) where p.reader = $1 and p.source = $2 and p.partition = n.partition";

    /**
     * @param hash chain value of the entry at the position, empty before the first; nothing when it was not kept
     * @param offset of the last Kafka record that was dealt with, −1 for none
     */
    record At(long position, @Nullable String hash, long offset) {

        /** An entry was applied that no Kafka record brought. */
        static At after(RecordedEvent entry) {
            return new At(entry.position(), entry.hash(), -1);
        }

        /** Whether it is the next entry of the same log. */
        boolean isFollowedBy(RecordedEvent entry) {
            return entry.position() == position + 1 && (hash == null || HashChain.follows(hash, entry));
        }
    }

    /**
     * One partition's move.
     *
     * @param last the entry at the new position
     * @param before the position that was known
     * @param offset of the last Kafka record, −1 for none
     */
    record Move(RecordedEvent last, long before, long offset) {

        int partition() {
            return last.partition();
        }
    }

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

    /** As this process last left or saw them, where it did; for who can do without what others have done meanwhile. */
    Map<Integer, At> left() {
        return Map.copyOf(left);
    }

    /** They are moved, and the transaction has ended. */
    void moved(List<Move> moves) {
        left.putAll(ends(moves));
    }

    /** Where the partitions stand that are moved. */
    static Map<Integer, At> ends(List<Move> moves) {
        return moves.stream()
                .collect(Collectors.toMap(
                        Move::partition,
                        move -> new At(move.last().position(), move.last().hash(), move.offset())));
    }

    /** Something else may have moved them, or taken them back. */
    void forget() {
        left.clear();
    }

    /**
     * How events move them that follow on them without gaps.
     *
     * @param offsets of the last Kafka record per partition, where there is one
     */
    static List<Move> moves(List<RecordedEvent> events, Map<Integer, At> known, Map<Integer, Long> offsets) {
        Map<Integer, RecordedEvent> ends = new TreeMap<>();
        events.forEach(event -> ends.put(event.partition(), event));
        return ends.entrySet().stream()
                .map(end -> new Move(
                        end.getValue(), known.get(end.getKey()).position(), offsets.getOrDefault(end.getKey(), -1L)))
                .toList();
    }

    Uni<Map<Integer, At>> read() {
        return stored().chain(positions -> positions.size() == Partitions.COUNT
                        ? Uni.createFrom().item(positions)
                        : pool.preparedQuery(CREATE)
                                .execute(Tuple.of(reader, source, Partitions.COUNT - 1))
                                .chain(this::stored))
                .invoke(left::putAll);
    }

    private Uni<Map<Integer, At>> stored() {
        return pool.preparedQuery(READ).execute(Tuple.of(reader, source)).map(rows -> {
            Map<Integer, At> positions = new HashMap<>();
            rows.forEach(row -> positions.put(
                    row.getInteger("partition"),
                    new At(row.getLong("position"), row.getString("hash"), row.getLong("kafka_offset"))));
            return positions;
        });
    }

    /** Compare-and-set within a transaction; fails with {@link PositionMoved} when another replica was faster. */
    Uni<Void> move(SqlConnection connection, List<Move> moves) {
        return connection
                .preparedQuery(MOVE)
                .execute(parameters(moves))
                .invoke(rows -> {
                    if (rows.rowCount() != moves.size()) {
                        throw new PositionMoved();
                    }
                })
                .replaceWithVoid();
    }

    /** The same as a statement that fails, and with it its transaction, when another replica was faster. */
    Statement moveOrFail(List<Move> moves) {
        return new Statement(MOVE_OR_FAIL, parameters(moves).addLong((long) moves.size()));
    }

    private Tuple parameters(List<Move> moves) {
        return Tuple.from(List.of(
                reader,
                source,
                moves.stream().map(move -> (short) move.partition()).toArray(Short[]::new),
                moves.stream().map(Move::before).toArray(Long[]::new),
                moves.stream().map(move -> move.last().position()).toArray(Long[]::new),
                moves.stream().map(move -> move.last().hash()).toArray(String[]::new),
                moves.stream().map(Move::offset).toArray(Long[]::new)));
    }

    /** Keeps every other transaction of this reader from moving any of them until this one ends. */
    Uni<Void> hold(SqlConnection connection) {
        return hold(IntStream.range(0, Partitions.COUNT)).in(connection);
    }

    /** Waits for every other transaction that moves any of these: a move looks only at what is committed when it begins. */
    Statement hold(List<Move> moves) {
        return hold(moves.stream().mapToInt(Move::partition));
    }

    private Statement hold(IntStream partitions) {
        return new Statement(
                HOLD,
                Tuple.of(
                        reader,
                        source,
                        partitions.mapToObj(partition -> (short) partition).toArray(Short[]::new)));
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
