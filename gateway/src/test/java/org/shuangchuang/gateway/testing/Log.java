package org.shuangchuang.gateway.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.HashChain;
import org.shuangchuang.eventstore.log.Partitions;
import org.shuangchuang.vocabulary.Actor;

/** One owner's log in memory, with dense positions per partition and instants that never fall. */
public final class Log {

    private final String source;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final long[] heads = new long[Partitions.COUNT];
    private final byte[][] chains = new byte[Partitions.COUNT][0];
    private Instant last = Instant.EPOCH;

    Log(String source) {
        this.source = source;
    }

    /** Records an event now. */
    public RecordedEvent record(String stream, String type, LocalDate occurredOn, String data) {
        return record(stream, type, occurredOn, Instant.now(), data);
    }

    /** Records an event at an instant, or right after the last one where that is later. */
    public synchronized RecordedEvent record(
            String stream, String type, LocalDate occurredOn, Instant at, String data) {
        Instant recordedAt = at.truncatedTo(ChronoUnit.MICROS);
        last = recordedAt.isAfter(last) ? recordedAt : last.plus(1, ChronoUnit.MICROS);
        int partition = Partitions.of(stream);
        RecordedEvent entry = new RecordedEvent(
                source,
                partition,
                ++heads[partition],
                events.size() + 1L,
                stream,
                versions.merge(stream, 1L, Long::sum),
                type,
                1,
                data,
                "{\"actor\":{\"subject\":\"" + Actor.system("test").subject()
                        + "\",\"role\":\"SYSTEM\",\"division\":\"620000\"},\"correlation\":\"test\"}",
                occurredOn,
                last,
                HashChain.SHA_256,
                "");
        chains[partition] = HashChain.next(chains[partition], entry);
        RecordedEvent event = entry.withHash(HexFormat.of().formatHex(chains[partition]));
        events.add(event);
        return event;
    }

    synchronized List<RecordedEvent> after(int partition, long position, int limit) {
        return events.stream()
                .filter(event -> event.partition() == partition && event.position() > position)
                .limit(limit)
                .toList();
    }

    /** From the first one on that is beyond the positions, one per partition. */
    synchronized List<RecordedEvent> beyond(List<Long> positions) {
        return events.stream()
                .dropWhile(event -> event.position() <= positions.get(event.partition()))
                .toList();
    }

    synchronized String heads() {
        return IntStream.range(0, heads.length)
                .mapToObj(partition -> "{\"partition\":" + partition + ",\"position\":" + heads[partition]
                        + ",\"hash\":\"" + HexFormat.of().formatHex(chains[partition]) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Empty when the event is not there. */
    synchronized String position(String stream, long version) {
        return events.stream()
                .filter(event -> event.stream().equals(stream) && event.version() == version)
                .map(event -> "{\"partition\":" + event.partition() + ",\"position\":" + event.position() + "}")
                .findFirst()
                .orElse("");
    }
}
