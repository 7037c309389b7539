package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Contexts;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * Reads one owner's events: each once, each partition in order, none missed. Lower or equal to its position: dropped. One more:
 * taken when it is chained onto the last one. A gap: fetched from the owner's feed first. An owner whose log goes on otherwise is read no
 * further. An event that cannot be applied is parked with all later ones of its stream,
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
    private final Vertx vertx;
    private final EventHandler handler;
    private final Application application;
    private final Positions positions;
    private final Parking parking;
    private final Gaps gaps;
    private final CatchUp catchUp;
    private final AtomicLong applied = new AtomicLong();
    private final AtomicLong parkedStreams = new AtomicLong();
    private volatile boolean caughtUp;
    private volatile @Nullable String divergence;
    private final AtomicReference<Turn> last = new AtomicReference<>(Turn.over());
    /** Event loops that do not receive at the same time: one for what is written, one for what waits. */
    private final List<Context> writing;

    private final AtomicInteger turns = new AtomicInteger();

    Reader(String name, String source, Pool pool, Feed feed, Vertx vertx, EventHandler handler) {
        this.name = name;
        this.source = source;
        this.pool = pool;
        this.vertx = vertx;
        this.writing = List.of(Contexts.nextLoop(vertx), Contexts.nextLoop(vertx));
        this.handler = handler;
        this.positions = new Positions(pool, name, source);
        this.parking = new Parking(name, source);
        this.application = new Application(name, pool, handler, positions, parking);
        this.gaps = new Gaps(feed, source);
        this.catchUp =
                new CatchUp(feed, source, page -> inTurn(page.size(), () -> Arrival.of(page, Map.of(), handler)));
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

    /** Where the owner's log is another one than was read: it is read no further. Nothing while it is the same. */
    public @Nullable String divergence() {
        return divergence;
    }

    /** How far it is with what the owner had recorded when {@link #followFeed} was first called. */
    public enum Beginning {
        /** Some of it may be missing. */
        CATCHING_UP,
        /** All of it has been applied. */
        CAUGHT_UP,
        /** Some of it may be missing, and the owner did not tell. */
        OWNER_AWAY,
        /** What was applied is of another log than the owner has now. */
        DIVERGED
    }

    /** Never goes back to {@link Beginning#CATCHING_UP}. */
    public Beginning beginning() {
        if (caughtUp) {
            return Beginning.CAUGHT_UP;
        }
        if (divergence != null) {
            return Beginning.DIVERGED;
        }
        return catchUp.ownerWasAway() ? Beginning.OWNER_AWAY : Beginning.CATCHING_UP;
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
     * Takes batches from Kafka, one after another; ends when the one before this is being written, so that the next one is worked out
     * meanwhile. Tries again until it is applied: nothing is lost while the database or the owner is away.
     */
    public Uni<Void> accept(ConsumerRecords<?, String> records) {
        return after(catchUp.over())
                .chain(() -> inTurn(records.count(), () -> Arrival.of(records, positions.left(), handler)));
    }

    /** Three are on their way at most: one is written, one waits in the database for its positions, one is worked out. */
    private Uni<Void> inTurn(int events, Callable<Arrival> arriving) {
        return arrival(events, arriving).chain(arrival -> {
            Turn turn = new Turn();
            Turn before = last.getAndSet(turn);
            Context loop = writing.get(Math.floorMod(turns.getAndIncrement(), writing.size()));
            before.come()
                    .onComplete(_ -> Contexts.fresh(loop)
                            .runOnContext(_ -> Uni.createFrom()
                                    .deferred(() -> write(arrival, turn, before))
                                    .onTermination()
                                    .invoke(turn::end)
                                    .subscribe()
                                    .with(
                                            _ -> {},
                                            failure -> LOG.errorf(
                                                    failure, "%s of %s: events are left to the feed", name, source))));
            return after(before.come());
        });
    }

    /** At once when all is as it should be; else when the one before is done, and as often as it takes. */
    private Uni<Void> write(Arrival arrival, Turn turn, Turn before) {
        Map<Integer, Positions.At> known = new HashMap<>(positions.left());
        known.putAll(before.leaves());
        Uni<Void> inOrder = Uni.createFrom().deferred(() -> after(before.done()).chain(() -> accept(arrival)));
        if (!(arrival.effect() instanceof Statements statements)
                || arrival.events().isEmpty()
                || parkedStreams.get() > 0
                || !arrival.follows(known)) {
            return inOrder;
        }
        List<Positions.Move> moves = Positions.moves(arrival.events(), known, arrival.offsets());
        return application
                .atOnce(statements, moves, () -> turn.begin(Positions.ends(moves)))
                .invoke(() -> applied(arrival.events(), moves, Set.of()))
                .onFailure()
                .invoke(failure -> LOG.debugf(failure, "%s of %s: not at once", name, source))
                .onFailure()
                .recoverWithUni(inOrder);
    }

    private void applied(List<RecordedEvent> events, List<Positions.Move> moves, Set<String> parked) {
        positions.moved(moves);
        applied.addAndGet(events.size());
        handler.applied(events.stream()
                .filter(event -> !parked.contains(event.stream()))
                .toList());
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
                                .chain(() -> after(last.get().done()))
                                .chain(positions::read)
                                .chain(catchUp::from)
                                .chain(() -> after(last.get().done())),
                        1)
                .invoke(() -> divergence = null);
    }

    /**
     * Applies a parked stream's events after what was wrong has been put right; leaves them parked when it was not. New events of
     * the stream wait meanwhile, so that none is parked behind the last one that is released.
     */
    public Uni<Void> release(String stream) {
        return pool.withTransaction(connection -> positions
                        .hold(connection)
                        .chain(() -> parking.take(connection, stream))
                        .call(events -> events.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : handler.prepare(events).in(connection)))
                .invoke(handler::applied)
                .chain(() -> countParked(pool));
    }

    private Uni<Void> countParked(SqlClient client) {
        return parking.streams(client).invoke(this::count).replaceWithVoid();
    }

    private void count(Set<String> streams) {
        parkedStreams.set(streams.size());
    }

    private Uni<Void> attempt(Arrival arrival) {
        Map<Integer, Positions.At> left = positions.left();
        return (arrival.follows(left)
                        ? apply(arrival, left, arrival.events())
                        : positions
                                .read()
                                .chain(known -> gaps.filled(arrival.events(), known)
                                        .chain(taken -> apply(arrival, known, taken))))
                .onFailure()
                .invoke(positions::forget);
    }

    /**
     * @param known where the partitions stood
     * @param taken what is new, in order and without gaps
     */
    private Uni<Void> apply(Arrival arrival, Map<Integer, Positions.At> known, List<RecordedEvent> taken) {
        Map<Integer, Long> offsets = arrival.offsets();
        if (taken.isEmpty()) {
            return offsets.isEmpty() ? Uni.createFrom().voidItem() : positions.seen(offsets);
        }
        List<Positions.Move> moves = Positions.moves(taken, known, offsets);
        return application
                .apply(taken, taken.equals(arrival.events()) ? arrival.effect() : null, moves)
                .invoke(this::count)
                .invoke(streams -> applied(taken, moves, streams))
                .replaceWithVoid();
    }

    private Uni<Void> persistently(Supplier<Uni<? extends Void>> work, int attempt) {
        return Uni.createFrom().<Void>deferred(work).onFailure().recoverWithUni(failure -> {
            tell(failure);
            long pause = failure instanceof Positions.PositionMoved
                    ? 1
                    : Math.min(LONGEST_PAUSE, 50L << Math.min(attempt, 7));
            return Uni.createFrom()
                    .<Void>emitter(emitter -> vertx.setTimer(pause, _ -> emitter.complete(null)))
                    .chain(() -> persistently(work, attempt + 1));
        });
    }

    private void tell(Throwable failure) {
        switch (failure) {
            case Positions.PositionMoved _ -> LOG.debugf("%s of %s: another replica was faster", name, source);
            case LogDiverged diverged -> {
                if (!diverged.getMessage().equals(divergence)) {
                    LOG.errorf("%s of %s stands still: %s", name, source, diverged.getMessage());
                }
                divergence = diverged.getMessage();
            }
            default -> LOG.warnf("%s of %s: tries again: %s", name, source, failure);
        }
    }
}
