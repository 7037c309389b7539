package org.shuangchuang.eventstore.log;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * The newest entries of the log that this process wrote: those who follow the log here need not read back what was just written.
 * Bounded; what is not here is in the tables.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class RecentEntries {

    private static final int MOST = 1_000;

    private final Deque<RecordedEvent> entries = new ArrayDeque<>();

    /** Entries that are in the tables now. What does not follow on the last one starts anew. */
    synchronized void written(List<RecordedEvent> next) {
        if (!entries.isEmpty()
                && next.getFirst().logPosition() != entries.getLast().logPosition() + 1) {
            entries.clear();
        }
        entries.addAll(next);
        while (entries.size() > MOST) {
            entries.removeFirst();
        }
    }

    /** Another replica may write from now on. */
    synchronized void forget() {
        entries.clear();
    }

    /**
     * Entries after a position, in order.
     *
     * @param limit most entries to give
     * @return nothing when not all of them are here; an empty list at the end of the log
     */
    public synchronized Optional<List<RecordedEvent>> after(long position, int limit) {
        if (entries.isEmpty() || position < entries.getFirst().logPosition() - 1) {
            return Optional.empty();
        }
        return Optional.of(entries.stream()
                .skip(position - entries.getFirst().logPosition() + 1)
                .limit(limit)
                .toList());
    }
}
