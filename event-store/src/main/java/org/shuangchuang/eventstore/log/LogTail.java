package org.shuangchuang.eventstore.log;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.StoreConfig;

/**
 * The log for those who follow it in this process: the newest entries that were written here from memory, bounded, so that they need
 * not be read back, old ones from closed segments, and all others from the tables.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class LogTail {

    private static final int MOST = 2_000;

    private final Pool pool;
    private final Segments segments;
    private final String source;
    private final Deque<RecordedEvent> newest = new ArrayDeque<>();

    @Inject
    LogTail(Pool pool, Segments segments, StoreConfig config) {
        this(pool, segments, config.source());
    }

    /** @param source whose log it is */
    public LogTail(Pool pool, Segments segments, String source) {
        this.pool = pool;
        this.segments = segments;
        this.source = source;
    }

    /** The last position that was written here since this replica leads; 0 when there is none. */
    synchronized long end() {
        return newest.isEmpty() ? 0 : newest.getLast().logPosition();
    }

    /** Entries that are in the tables now. What does not follow on the last one starts anew. */
    synchronized void written(List<RecordedEvent> next) {
        if (!newest.isEmpty()
                && next.getFirst().logPosition() != newest.getLast().logPosition() + 1) {
            newest.clear();
        }
        newest.addAll(next);
        while (newest.size() > MOST) {
            newest.removeFirst();
        }
    }

    /** Another replica may write from now on. */
    synchronized void forget() {
        newest.clear();
    }

    /**
     * Entries after a position, in order; an empty list at the end of the log.
     *
     * @param limit most entries to give
     */
    public Uni<List<RecordedEvent>> after(long position, int limit) {
        return inMemory(position, limit)
                .map(entries -> Uni.createFrom().item(entries))
                .orElseGet(() -> stored(position, limit));
    }

    /** Nothing when not all of them are here. */
    private synchronized Optional<List<RecordedEvent>> inMemory(long position, int limit) {
        if (newest.isEmpty() || position < newest.getFirst().logPosition() - 1) {
            return Optional.empty();
        }
        return Optional.of(newest.stream()
                .skip(position - newest.getFirst().logPosition() + 1)
                .limit(limit)
                .toList());
    }

    private Uni<List<RecordedEvent>> stored(long position, int limit) {
        return closed(position).chain(entries -> {
            List<RecordedEvent> next = entries.stream().limit(limit).toList();
            if (next.isEmpty()) {
                return joined(position, limit);
            }
            return next.size() == limit
                    ? Uni.createFrom().item(next)
                    : after(next.getLast().logPosition(), limit - next.size())
                            .map(rest ->
                                    Stream.concat(next.stream(), rest.stream()).toList());
        });
    }

    private Uni<List<RecordedEvent>> closed(long position) {
        return segments.after(position)
                .map(segment -> segment.map(entries -> entries.subList((int) (position % Segments.SIZE), Segments.SIZE))
                        .orElse(List.of()));
    }

    private Uni<List<RecordedEvent>> joined(long position, int limit) {
        return pool.preparedQuery(Entries.AFTER)
                .execute(Tuple.of(position, limit))
                .map(rows -> Entries.all(source, rows));
    }
}
