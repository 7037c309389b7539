package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.eventstore.RecordedEvent;

/** Takes what is new among events that arrived, and fetches from their owner's feed what is missing in between. */
final class Gaps {

    private final Feed feed;
    private final String source;

    Gaps(Feed feed, String source) {
        this.feed = feed;
        this.source = source;
    }

    /**
     * What is new, in order and without gaps.
     *
     * @param sorted by partition and position
     * @param known where each partition stands
     */
    Uni<List<RecordedEvent>> filled(List<RecordedEvent> sorted, Map<Integer, Positions.At> known) {
        Map<Integer, Long> next = new HashMap<>();
        known.forEach((partition, at) -> next.put(partition, at.position() + 1));
        return fill(sorted, 0, next, new ArrayList<>());
    }

    private Uni<List<RecordedEvent>> fill(
            List<RecordedEvent> sorted, int from, Map<Integer, Long> next, List<RecordedEvent> taken) {
        for (int index = from; index < sorted.size(); index++) {
            RecordedEvent event = sorted.get(index);
            long expected = next.get(event.partition());
            if (event.position() > expected) {
                int here = index;
                return feed.after(event.partition(), expected - 1).chain(page -> {
                    if (page.isEmpty() || page.getFirst().position() != expected) {
                        return Uni.createFrom()
                                .failure(new IOException("the feed of " + source + " lacks position " + expected));
                    }
                    page.stream()
                            .filter(missing -> missing.position() < event.position())
                            .forEach(missing -> take(missing, next, taken));
                    return fill(sorted, here, next, taken);
                });
            }
            if (event.position() == expected) {
                take(event, next, taken);
            }
        }
        return Uni.createFrom().item(taken);
    }

    private static void take(RecordedEvent event, Map<Integer, Long> next, List<RecordedEvent> taken) {
        next.put(event.partition(), event.position() + 1);
        taken.add(event);
    }
}
