package org.shuangchuang.eventstore.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * Where the log ends, as its leader found or left it: the next entries are chained onto it.
 *
 * @param leader who found it so
 * @param term in which it leads
 * @param position of the last entry, 0 before the first
 * @param recordedAt when the last entry was recorded
 * @param chains end of each partition
 */
record LogEnd(String leader, long term, long position, Instant recordedAt, Map<Integer, Chain> chains) {

    /** The end of a partition: position of its last entry and that entry's hash, empty before the first. */
    record Chain(long position, byte[] hash) {}

    /**
     * Entries that come next.
     *
     * @param end of the log after them
     * @param entries in order
     * @param moved new ends of the partitions that grew
     */
    record Next(LogEnd end, List<RecordedEvent> entries, Map<Integer, Chain> moved) {}

    /**
     * Gives events their places.
     *
     * @param appended without place, in the order that the log will have
     * @param now the database's clock; time never falls along the log
     */
    Next next(List<RecordedEvent> appended, Instant now) {
        Instant time = now.isAfter(recordedAt) ? now : recordedAt;
        List<RecordedEvent> entries = new ArrayList<>();
        Map<Integer, Chain> moved = new HashMap<>();
        for (RecordedEvent event : appended) {
            int partition = Partitions.of(event.stream());
            Chain last = moved.getOrDefault(partition, chains.get(partition));
            long at = position + entries.size() + 1;
            RecordedEvent entry = place(event, partition, last.position() + 1, at, time);
            byte[] hash = HashChain.next(last.hash(), entry);
            moved.put(partition, new Chain(entry.position(), hash));
            entries.add(entry.withHash(HexFormat.of().formatHex(hash)));
        }
        Map<Integer, Chain> ends = new HashMap<>(chains);
        ends.putAll(moved);
        return new Next(new LogEnd(leader, term, position + entries.size(), time, ends), entries, moved);
    }

    private static RecordedEvent place(
            RecordedEvent event, int partition, long position, long logPosition, Instant recordedAt) {
        return new RecordedEvent(
                event.source(),
                partition,
                position,
                logPosition,
                event.stream(),
                event.version(),
                event.type(),
                event.schemaVersion(),
                event.data(),
                event.metadata(),
                event.occurredOn(),
                recordedAt,
                event.algorithm(),
                "");
    }
}
