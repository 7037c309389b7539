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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.Steps;

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

    /** Reads the whole log once, in pages. */
    public Uni<Report> verify() {
        List<Fault> faults = new ArrayList<>();
        AtomicLong entries = new AtomicLong();
        AtomicInteger partition = new AtomicInteger();
        return Steps.whileMore(() -> partition(partition.getAndIncrement(), faults)
                        .invoke(entries::addAndGet)
                        .map(_ -> partition.get() < Partitions.COUNT))
                .chain(() -> totals(entries.get()))
                .invoke(faults::addAll)
                .chain(() -> new SegmentVerifier(pool, source).verify())
                .invoke(faults::addAll)
                .map(_ -> new Report(source, entries.get(), faults));
    }

    /** Gives how many entries there are. */
    private Uni<Long> partition(int partition, List<Fault> faults) {
        Chain chain = new Chain();
        return Steps.whileMore(() -> pool.preparedQuery(ENTRIES)
                        .execute(Tuple.of((short) partition, chain.position, PAGE))
                        .map(rows -> {
                            rows.forEach(row -> next(chain, row, faults));
                            return rows.size() == PAGE;
                        }))
                .chain(() -> pool.preparedQuery("select position, hash from log_partition where partition = $1")
                        .execute(Tuple.of((short) partition)))
                .invoke(rows -> end(partition, chain, rows.iterator().next(), faults))
                .map(_ -> chain.position);
    }

    /** Up to where a partition has been followed. */
    private static final class Chain {
        private long position;
        private byte[] hash = new byte[0];
    }

    private static void end(int partition, Chain chain, Row stated, List<Fault> faults) {
        if (stated.getLong("position") != chain.position
                || !Arrays.equals(stated.getBuffer("hash").getBytes(), chain.hash)) {
            faults.add(new Fault("partition " + partition, "the log does not end where its chain does"));
        }
    }

    private void next(Chain chain, Row row, List<Fault> faults) {
        long position = row.getLong("partition_position");
        byte[] stored = row.getBuffer("hash").getBytes();
        String where = "partition " + row.getInteger("partition") + ", position " + position;
        if (position != chain.position + 1) {
            faults.add(new Fault(where, "the entry before it is missing"));
        }
        if (row.getString("type") == null) {
            faults.add(new Fault(where, "its event is missing"));
        } else {
            RecordedEvent entry = Entries.read(source, row);
            if (entry.partition() != Partitions.of(entry.stream())) {
                faults.add(new Fault(where, "the stream belongs to another partition"));
            }
            byte[] computed = HashChain.next(chain.hash, entry);
            if (!Arrays.equals(computed, stored)) {
                faults.add(new Fault(
                        where, "the hash does not fit: " + HexFormat.of().formatHex(computed)));
            }
        }
        chain.position = position;
        chain.hash = stored;
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
}
