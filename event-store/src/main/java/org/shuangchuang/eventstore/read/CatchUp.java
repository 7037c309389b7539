package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.Steps;

/** Brings a reader from where it stands to where its owner's log ended: the next page is fetched while one is written. */
final class CatchUp {

    /** With more than that to fetch, whatever else arrives waits: the feed brings it as well, and in order. */
    static final long MUCH = 1_000;

    private final Feed feed;
    private final String source;
    private final Function<List<RecordedEvent>, Uni<Void>> writer;
    private volatile Future<Void> over = Future.succeededFuture();
    private volatile boolean ownerWasAway;

    /** @param writer takes pages one after another; ends when the one that it was given may be followed by the next */
    CatchUp(Feed feed, String source, Function<List<RecordedEvent>, Uni<Void>> writer) {
        this.feed = feed;
        this.source = source;
        this.writer = writer;
    }

    /** Done while there is little to fetch, or nobody to fetch it from. */
    Future<Void> over() {
        return over;
    }

    /** Whether the owner, when asked where its log ends, has ever not answered. */
    boolean ownerWasAway() {
        return ownerWasAway;
    }

    /**
     * Ends when the last page is with the writer; fails with {@link LogDiverged} when the owner's log cannot have been where the reader is.
     *
     * @param positions by partition, where the reader stands
     */
    Uni<Void> from(Map<Integer, Positions.At> positions) {
        return feed.heads().onFailure().invoke(() -> ownerWasAway = true).chain(heads -> {
            heads.forEach((partition, head) -> mustReach(partition, head, positions.get(partition)));
            Pages pages = new Pages(heads, positions);
            long missing = pages.missing();
            if (missing == 0) {
                return Uni.createFrom().voidItem();
            }
            return missing > MUCH ? alone(pages.all()) : pages.all();
        });
    }

    private void mustReach(int partition, Feed.Head head, Positions.At at) {
        if (head.position() < at.position()) {
            throw new LogDiverged(source, partition, at.position(), "read, but the log ends at " + head.position());
        }
        if (head.position() == at.position()
                && head.hash() != null
                && at.hash() != null
                && !head.hash().equals(at.hash())) {
            throw new LogDiverged(source, partition, at.position(), "the entry there is another one than was read");
        }
    }

    private Uni<Void> alone(Uni<Void> pages) {
        Promise<Void> done = Promise.promise();
        over = done.future();
        return pages.onTermination().invoke(() -> done.complete());
    }

    /** What is fetched, up to the heads. */
    private final class Pages {

        private final Map<Integer, Feed.Head> heads;
        private final Map<Integer, Long> positions;
        private CompletionStage<List<RecordedEvent>> next;

        Pages(Map<Integer, Feed.Head> heads, Map<Integer, Positions.At> positions) {
            this.heads = heads;
            this.positions = new HashMap<>();
            positions.forEach((partition, at) -> this.positions.put(partition, at.position()));
        }

        long missing() {
            return heads.entrySet().stream()
                    .mapToLong(
                            head -> Math.max(0, head.getValue().position() - positions.getOrDefault(head.getKey(), 0L)))
                    .sum();
        }

        Uni<Void> all() {
            next = fetch();
            return Steps.whileMore(this::page);
        }

        private CompletionStage<List<RecordedEvent>> fetch() {
            return feed.beyond(positions).subscribeAsCompletionStage();
        }

        /** Ends with whether more is missing after it. */
        private Uni<Boolean> page() {
            return Uni.createFrom().completionStage(next).chain(page -> {
                if (page.isEmpty()) {
                    return Uni.createFrom().failure(new IOException("the feed has not what its heads have"));
                }
                page.forEach(event -> positions.merge(event.partition(), event.position(), Math::max));
                long left = missing();
                if (left > 0) {
                    next = fetch();
                }
                return writer.apply(page).replaceWith(left > 0);
            });
        }
    }
}
