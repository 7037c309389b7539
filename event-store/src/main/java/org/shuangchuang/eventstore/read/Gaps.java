package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.eventstore.RecordedEvent;

/** Takes what is new among events that arrived, and fetches from their owner's feed what is missing in between or not chained. */
final class Gaps {

    private final Feed feed;
    private final String source;

    Gaps(Feed feed, String source) {
        this.feed = feed;
        this.source = source;
    }

    /**
     * What is new, in order and without gaps, each chained onto the one before it.
     *
     * @param sorted by partition and position
     * @param known where each partition stands
     */
    Uni<List<RecordedEvent>> filled(List<RecordedEvent> sorted, Map<Integer, Positions.At> known) {
        return fill(sorted, 0, new HashMap<>(known), new ArrayList<>());
    }

    private Uni<List<RecordedEvent>> fill(
            List<RecordedEvent> sorted, int from, Map<Integer, Positions.At> ends, List<RecordedEvent> taken) {
        for (int index = from; index < sorted.size(); index++) {
            RecordedEvent event = sorted.get(index);
            Positions.At end = ends.get(event.partition());
            if (end.isFollowedBy(event)) {
                take(event, ends, taken);
            } else if (event.position() > end.position()) {
                int here = index;
                return feed.after(event.partition(), end.position())
                        .invoke(page -> takeUpTo(event, page, ends, taken))
                        .chain(() -> fill(sorted, here, ends, taken));
            }
        }
        return Uni.createFrom().item(taken);
    }

    /** The owner's own word counts: what is not chained may have come from a log that is gone. */
    private void takeUpTo(
            RecordedEvent event, List<RecordedEvent> page, Map<Integer, Positions.At> ends, List<RecordedEvent> taken) {
        if (page.isEmpty()) {
            long missing = ends.get(event.partition()).position() + 1;
            throw new LogDiverged(source, event.partition(), missing, "published, and not in the feed");
        }
        for (RecordedEvent entry : page) {
            if (entry.position() > event.position()) {
                return;
            }
            if (!ends.get(entry.partition()).isFollowedBy(entry)) {
                throw new LogDiverged(
                        source, entry.partition(), entry.position(), "not chained onto the entry before it");
            }
            take(entry, ends, taken);
        }
    }

    private static void take(RecordedEvent event, Map<Integer, Positions.At> ends, List<RecordedEvent> taken) {
        ends.put(event.partition(), Positions.At.after(event));
        taken.add(event);
    }
}
