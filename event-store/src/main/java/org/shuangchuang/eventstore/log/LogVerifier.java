package org.shuangchuang.eventstore.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * Proves the log: every position is there, every entry has its event, every chain value is what the bytes give, and no event
 * stands outside. Finds a changed byte and a removed, swapped or added entry.
 */
public final class LogVerifier {

    private static final int PAGE = 1000;
    private static final String ENTRIES = Entries.COLUMNS
            + " from log l left join event e on e.stream = l.stream and e.version = l.version"
            + " where l.partition = $1 and l.partition_position > $2 order by l.partition_position limit $3";
    private static final String OUTSIDE =
            "select e.stream, e.version from event e where not exists (select from log l where l.stream = e.stream and"
                    + " l.version = e.version) and not exists (select from unlogged u where u.stream = e.stream and"
                    + " u.version = e.version) limit 100";
    private static final String TOTALS =
            "select s.position, count(l.position) as entries, coalesce(min(l.position), 1) as first,"
                    + " coalesce(max(l.position), 0) as last from log_state s left join log l on true group by s.position";
    private static final String BACKWARDS =
            "select position from (select position, recorded_at, lag(recorded_at) over (order by position) as before from log) l"
                    + " where recorded_at < before limit 100";
    private static final String VERSIONS =
            "select stream, version from (select stream, version, lag(version, 1, 0) over (partition by stream order by position)"
                    + " as before from log) l where version <> before + 1 limit 100";

    private final Pool pool;
    private final String source;

    public LogVerifier(Pool pool, String source) {
        this.pool = pool;
        this.source = source;
    }

    /** What is wrong, and where: {@code partition 3, position 17: the hash does not fit}. */
    public record Fault(String where, String what) {}

    /**
     * @param entries how many entries were looked at
     * @param faults nothing when the log is whole
     */
    public record Report(String source, long entries, List<Fault> faults) {}

    private record At(long position, byte[] hash, List<Fault> faults) {}

    /** Reads the whole log once, in pages. */
    public Uni<Report> verify() {
        Uni<At> all = Uni.createFrom().item(new At(0, new byte[0], new ArrayList<>()));
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            int number = partition;
            all = all.chain(sum -> partition(number)
                    .map(one ->
                            new At(sum.position() + one.position(), new byte[0], joined(sum.faults(), one.faults()))));
        }
        return all.chain(sum -> Uni.combine()
                .all()
                .unis(totals(sum.position()), new SegmentVerifier(pool, source).verify())
                .with((totals, segments) ->
                        new Report(source, sum.position(), joined(sum.faults(), joined(totals, segments)))));
    }

    private Uni<At> partition(int partition) {
        return page(partition, new At(0, new byte[0], new ArrayList<>()))
                .chain(end -> pool.preparedQuery("select position, hash from log_partition where partition = $1")
                        .execute(Tuple.of((short) partition))
                        .map(rows -> end(partition, end, rows.iterator().next())));
    }

    private static At end(int partition, At end, Row stated) {
        if (stated.getLong("position") != end.position()
                || !Arrays.equals(stated.getBuffer("hash").getBytes(), end.hash())) {
            end.faults().add(new Fault("partition " + partition, "the log does not end where its chain does"));
        }
        return end;
    }

    private Uni<At> page(int partition, At from) {
        return pool.preparedQuery(ENTRIES)
                .execute(Tuple.of((short) partition, from.position(), PAGE))
                .chain(rows -> {
                    At at = from;
                    for (Row row : rows) {
                        at = next(at, row);
                    }
                    return rows.size() < PAGE ? Uni.createFrom().item(at) : page(partition, at);
                });
    }

    private At next(At at, Row row) {
        List<Fault> faults = at.faults();
        long position = row.getLong("partition_position");
        byte[] stored = row.getBuffer("hash").getBytes();
        String where = "partition " + row.getInteger("partition") + ", position " + position;
        if (position != at.position() + 1) {
            faults.add(new Fault(where, "the entry before it is missing"));
        }
        if (row.getString("type") == null) {
            faults.add(new Fault(where, "its event is missing"));
        } else {
            RecordedEvent entry = Entries.read(source, row);
            if (entry.partition() != Partitions.of(entry.stream())) {
                faults.add(new Fault(where, "the stream belongs to another partition"));
            }
            byte[] computed = HashChain.next(at.hash(), entry);
            if (!Arrays.equals(computed, stored)) {
                faults.add(new Fault(
                        where, "the hash does not fit: " + HexFormat.of().formatHex(computed)));
            }
        }
        return new At(position, stored, faults);
    }

    private Uni<List<Fault>> totals(long counted) {
        List<Fault> faults = new ArrayList<>();
        return pool.preparedQuery(TOTALS)
                .execute()
                .invoke(rows -> dense(rows.iterator().next(), counted, faults))
                .chain(() -> pool.preparedQuery(OUTSIDE).execute())
                .invoke(rows -> each(rows, faults, "the event is neither in the log nor waiting for it"))
                .chain(() -> pool.preparedQuery(VERSIONS).execute())
                .invoke(rows -> each(rows, faults, "the version does not follow the one before it"))
                .chain(() -> pool.preparedQuery(BACKWARDS).execute())
                .invoke(rows -> rows.forEach(row -> faults.add(new Fault(
                        "position " + row.getLong("position"), "it was recorded before the entry before it"))))
                .replaceWith(faults);
    }

    private static void dense(Row row, long counted, List<Fault> faults) {
        long last = row.getLong("last");
        if (row.getLong("entries") != last
                || row.getLong("first") != 1
                || row.getLong("position") != last
                || counted != last) {
            faults.add(new Fault("log", "positions are not dense from 1 to " + row.getLong("position")));
        }
    }

    private static void each(RowSet<Row> rows, List<Fault> faults, String what) {
        rows.forEach(row -> faults.add(new Fault(row.getString("stream") + "/" + row.getLong("version"), what)));
    }

    private static List<Fault> joined(List<Fault> first, List<Fault> second) {
        List<Fault> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
