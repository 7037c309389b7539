package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.shuangchuang.eventstore.Contexts;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * Reads one owner's events: each once, each partition in order, none missed. Lower or equal to its position: dropped. One more:
 * taken. A gap: fetched from the owner's feed first. An event that cannot be applied is parked with all later ones of its stream,
 * and the others go on.
 */
public final class Reader {

    private static final Logger LOG = Logger.getLogger(Reader.class);
    private static final long LONGEST_PAUSE = 5_000;
    private static final long LOOK_AT_FEED_EVERY = 30_000;

    /** More than that take longer to be read than to be handed to another thread. */
    private static final int MANY = 64;

    private final String name;
    private final String source;
    private final Pool pool;
    private final Feed feed;
    private final Vertx vertx;
    private final EventHandler handler;
    private final Application application;
    private final Positions positions;
    private final Parking parking;
    private final CatchUp catchUp;
    private final AtomicLong applied = new AtomicLong();
    private final AtomicLong parkedStreams = new AtomicLong();
    private volatile boolean caughtUp;
    private volatile Future<Void> written = Future.succeededFuture();
    /** An event loop that does not receive at the same time. */
    private final Context writing;

    Reader(String name, String source, Pool pool, Feed feed, Vertx vertx, EventHandler handler) {
        this.name = name;
        this.source = source;
        this.pool = pool;
        this.feed = feed;
        this.vertx = vertx;
        this.writing = vertx.getOrCreateContext();
        this.handler = handler;
        this.positions = new Positions(pool, name, source);
        this.parking = new Parking(name, source);
        this.application = new Application(name, pool, handler, positions, parking);
        this.catchUp = new CatchUp(feed, page -> inTurn(page.size(), () -> Arrival.of(page, Map.of(), handler)));
    }

    public String source() {
        return source;
    }

    /** Events applied since start. */
    public long applied() {
        return applied.get();
    }

    /** Events parked since start. */
    public long parked() {
        return application.parked();
    }

    /** How many streams wait to be released, as this reader last saw it. */
    public long parkedStreams() {
        return parkedStreams.get();
    }

    /** Whether everything that the owner had recorded when {@link #followFeed} was called has been applied. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Kafka offset of the last record dealt with per partition, −1 for none. */
    Uni<Map<Integer, Long>> offsets() {
        positions.forget();
        return positions.read().map(all -> {
            Map<Integer, Long> offsets = new HashMap<>();
            all.forEach((partition, at) -> offsets.put(partition, at.offset()));
            return offsets;
        });
    }

    /**
     * Takes batches from Kafka, one after another; ends when it is this batch's turn to be written, so that the next one is worked out
     * meanwhile. Tries again until it is applied: nothing is lost while the database or the owner is away.
     */
    public Uni<Void> accept(ConsumerRecords<?, String> records) {
        return after(catchUp.over())
                .chain(() -> inTurn(records.count(), () -> Arrival.of(records, positions.left(), handler)));
    }

    /** Ends when it is their turn to be written. */
    private Uni<Void> inTurn(int events, Callable<Arrival> arriving) {
        return arrival(events, arriving).chain(arrival -> {
            Future<Void> before = written;
            Promise<Void> done = Promise.promise();
            written = done.future();
            before.onComplete(_ -> Contexts.fresh(writing)
                    .runOnContext(_ -> accept(arrival).subscribe().with(_ -> done.complete(), done::fail)));
            return after(before);
        });
    }

    /** Ends where the caller is at home, on whatever thread what it waits for ends. */
    private Uni<Void> after(Future<Void> before) {
        Context home = vertx.getOrCreateContext();
        return Uni.createFrom()
                .emitter(emitter -> before.onComplete(_ -> home.runOnContext(_ -> emitter.complete(null))));
    }

    /** Many events are read beside the event loop, which writes those before them meanwhile. */
    private Uni<Arrival> arrival(int events, Callable<Arrival> arriving) {
        return events < MANY
                ? Uni.createFrom().item(Unchecked.supplier(arriving::call))
                : Uni.createFrom()
                        .completionStage(
                                () -> vertx.executeBlocking(arriving, false).toCompletionStage());
    }

    /** Takes events with doubles and gaps, as a broken network might bring them; ends when they are applied. */
    Uni<Void> accept(Arrival arrival) {
        return persistently(() -> attempt(arrival), 1);
    }

    /**
     * Takes from the owner's feed what is missing: at once, and from then on now and then what Kafka, which is faster, never brought. An
     * owner that is away is asked again until it answers; nobody is kept waiting.
     */
    public void followFeed() {
        catchUp()
                .invoke(() -> caughtUp = true)
                .onTermination()
                .invoke(() -> vertx.setTimer(LOOK_AT_FEED_EVERY, _ -> followFeed()))
                .subscribe()
                .with(_ -> {}, failure -> LOG.errorf(failure, "%s of %s: cannot catch up", name, source));
    }

    /** Fetches from the owner's feed all that it has and this reader has not; ends when it is applied. */
    public Uni<Void> catchUp() {
        return persistently(
                () -> countParked(pool)
                        .chain(() -> after(written))
                        .chain(positions::read)
                        .chain(known -> catchUp.from(known.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, at -> at.getValue().position()))))
                        .chain(() -> after(written)),
                1);
    }

    /**
     * Applies a parked stream's events after what was wrong has been put right; leaves them parked when it was not. New events of
     * the stream wait meanwhile, so that none is parked behind the last one that is released.
     */
    public Uni<Void> release(String stream) {
        return pool.withTransaction(connection -> positions
                        .hold(connection)
                        .chain(() -> parking.take(connection, stream))
                        .chain(events -> events.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : handler.prepare(events).in(connection)))
                .chain(() -> countParked(pool));
    }

    private Uni<Void> countParked(SqlClient client) {
        return parking.streams(client).invoke(this::count).replaceWithVoid();
    }

    private void count(Set<String> streams) {
        parkedStreams.set(streams.size());
    }

    private Uni<Void> attempt(Arrival arrival) {
        Map<Integer, Long> offsets = arrival.offsets();
        Map<Integer, Positions.At> left = positions.left();
        return (arrival.follows(left) ? Uni.createFrom().item(left) : positions.read())
                .chain(known -> whole(arrival, known).chain(taken -> {
                    if (taken.isEmpty()) {
                        return offsets.isEmpty() ? Uni.createFrom().voidItem() : positions.seen(offsets);
                    }
                    List<Positions.Move> moves = moves(taken, known, offsets);
                    return application
                            .apply(taken, taken.equals(arrival.events()) ? arrival.effect() : null, moves)
                            .invoke(this::count)
                            .invoke(() -> {
                                positions.moved(moves);
                                applied.addAndGet(taken.size());
                            })
                            .replaceWithVoid();
                }))
                .onFailure()
                .invoke(positions::forget);
    }

    /** What is new, in order and without gaps: what is missing in between is fetched from the feed. */
    private Uni<List<RecordedEvent>> whole(Arrival arrival, Map<Integer, Positions.At> known) {
        Map<Integer, Long> next = new HashMap<>();
        known.forEach((partition, at) -> next.put(partition, at.position() + 1));
        return fill(arrival.events(), 0, next, new ArrayList<>());
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

    private static List<Positions.Move> moves(
            List<RecordedEvent> taken, Map<Integer, Positions.At> known, Map<Integer, Long> offsets) {
        Map<Integer, Long> ends = new HashMap<>();
        taken.forEach(event -> ends.put(event.partition(), event.position()));
        return ends.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(end -> new Positions.Move(
                        end.getKey(),
                        known.get(end.getKey()).position(),
                        end.getValue(),
                        offsets.getOrDefault(end.getKey(), -1L)))
                .toList();
    }

    private Uni<Void> persistently(Supplier<Uni<? extends Void>> work, int attempt) {
        return Uni.createFrom().<Void>deferred(work).onFailure().recoverWithUni(failure -> {
            if (!(failure instanceof Positions.PositionMoved)) {
                LOG.warnf("%s of %s: tries again: %s", name, source, failure);
            }
            long pause = failure instanceof Positions.PositionMoved
                    ? 1
                    : Math.min(LONGEST_PAUSE, 50L << Math.min(attempt, 7));
            return Uni.createFrom()
                    .<Void>emitter(emitter -> vertx.setTimer(pause, _ -> emitter.complete(null)))
                    .chain(() -> persistently(work, attempt + 1));
        });
    }
}
