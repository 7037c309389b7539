package org.shuangchuang.eventstore.read;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.CloudEvents;
import org.shuangchuang.eventstore.log.HashChain;

/**
 * Events that came together, and what they change should all of them be new.
 *
 * @param events by partition and position; doubles and gaps may be among them
 * @param chained whether each of them that has the one before it beside it is chained onto that one
 * @param offsets of the last Kafka record per partition; nothing for events that came another way
 * @param effect nothing when it has to be worked out event by event
 */
record Arrival(
        List<RecordedEvent> events, boolean chained, Map<Integer, Long> offsets, EventHandler.@Nullable Effect effect) {

    private static final Comparator<RecordedEvent> ORDER =
            Comparator.comparingInt(RecordedEvent::partition).thenComparingLong(RecordedEvent::position);

    /** @param left where the reader has been already: what Kafka brings once more is not worked out once more */
    static Arrival of(ConsumerRecords<?, String> records, Map<Integer, Positions.At> left, EventHandler handler) {
        Map<Integer, Long> offsets = new HashMap<>();
        records.forEach(record -> offsets.merge(record.partition(), record.offset(), Math::max));
        List<RecordedEvent> next = CloudEvents.read(records).stream()
                .filter(event -> event.position() > position(left, event.partition()))
                .toList();
        return of(next, offsets, handler);
    }

    static Arrival of(List<RecordedEvent> events, Map<Integer, Long> offsets, EventHandler handler) {
        List<RecordedEvent> sorted = events.stream().sorted(ORDER).toList();
        return new Arrival(sorted, chained(sorted), offsets, effect(sorted, handler));
    }

    private static boolean chained(List<RecordedEvent> sorted) {
        return IntStream.range(1, sorted.size()).allMatch(index -> {
            RecordedEvent before = sorted.get(index - 1);
            RecordedEvent event = sorted.get(index);
            return event.partition() != before.partition()
                    || event.position() != before.position() + 1
                    || HashChain.follows(before.hash(), event);
        });
    }

    /** Whether all of them are the next ones. */
    boolean follows(Map<Integer, Positions.At> known) {
        Map<Integer, RecordedEvent> last = new HashMap<>();
        return chained
                && events.stream().allMatch(event -> {
                    RecordedEvent before = last.put(event.partition(), event);
                    if (before != null) {
                        return event.position() == before.position() + 1;
                    }
                    Positions.At at = known.get(event.partition());
                    return at != null && at.isFollowedBy(event);
                });
    }

    /** −1 where it is not known: no event follows on that. */
    private static long position(Map<Integer, Positions.At> known, int partition) {
        Positions.At at = known.get(partition);
        return at == null ? -1 : at.position();
    }

    /** What cannot be worked out together is worked out event by event, when it is known which of them are new. */
    private static EventHandler.@Nullable Effect effect(List<RecordedEvent> events, EventHandler handler) {
        try {
            return handler.prepare(events);
        } catch (RuntimeException poisoned) {
            return null;
        }
    }
}
