package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.RecordedEvent;

/** Applies events in the transaction that moves the reader's position, and parks those that cannot be applied. */
final class Application {

    private static final Logger LOG = Logger.getLogger(Application.class);

    private final String name;
    private final Pool pool;
    private final EventHandler handler;
    private final Positions positions;
    private final Parking parking;
    private final AtomicLong parked = new AtomicLong();

    Application(String name, Pool pool, EventHandler handler, Positions positions, Parking parking) {
        this.name = name;
        this.pool = pool;
        this.handler = handler;
        this.positions = positions;
        this.parking = parking;
    }

    /** Events parked since start. */
    long parked() {
        return parked.get();
    }

    /**
     * Applies events that follow on what was applied before; gives the streams that are parked.
     *
     * @param effect of all of them, when it is worked out already
     * @param moves of the positions, from what they were before to what they are after these events
     */
    Uni<Set<String>> apply(
            List<RecordedEvent> events, EventHandler.@Nullable Effect effect, List<Positions.Move> moves) {
        return together(events, effect, moves).onFailure(Poison::is).recoverWithUni(_ -> oneByOne(events, moves));
    }

    /**
     * Applies them without waiting for any answer in between: fails, and leaves nothing, when any of them cannot be applied, another
     * replica was faster or any event is parked. What that was, {@link #apply} finds out.
     *
     * @param held called when this transaction holds the positions
     */
    Uni<Void> atOnce(Statements effect, List<Positions.Move> moves, Runnable held) {
        return pool.withTransaction(connection -> Uni.join()
                .all(
                        positions.hold(moves).in(connection).invoke(held),
                        positions.moveOrFail(moves).in(connection),
                        parking.noneOrFail().in(connection),
                        effect.in(connection))
                .andFailFast()
                .replaceWithVoid());
    }

    /** A position that has moved is known with the parked streams: both are asked for at once. */
    private Uni<Set<String>> together(
            List<RecordedEvent> events, EventHandler.@Nullable Effect effect, List<Positions.Move> moves) {
        return pool.withTransaction(connection -> Uni.combine()
                .all()
                .unis(positions.move(connection, moves), parking.streams(connection))
                .with((_, streams) -> streams)
                .chain(streams -> (streams.isEmpty() && effect != null
                                ? effect.in(connection)
                                : besideParked(connection, events, streams))
                        .replaceWith(streams)));
    }

    private Uni<Void> besideParked(SqlConnection connection, List<RecordedEvent> events, Set<String> streams) {
        Map<Boolean, List<RecordedEvent>> waits =
                events.stream().collect(Collectors.partitioningBy(event -> streams.contains(event.stream())));
        List<RecordedEvent> going = waits.get(false);
        return (going.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : handler.prepare(going).in(connection))
                .chain(() -> parking.park(connection, waits.get(true), "an earlier event of the stream is parked"));
    }

    /** Finds the events that cannot be applied, each in a savepoint of one transaction, and parks them; gives all parked streams. */
    private Uni<Set<String>> oneByOne(List<RecordedEvent> events, List<Positions.Move> moves) {
        return withSavepoints(connection -> positions
                .move(connection, moves)
                .chain(() -> parking.streams(connection))
                .chain(streams -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (RecordedEvent event : events) {
                        all = all.chain(() -> streams.contains(event.stream())
                                ? parking.park(connection, List.of(event), "an earlier event of the stream is parked")
                                : single(connection, event, streams));
                    }
                    return all.replaceWith(streams);
                }));
    }

    private Uni<Void> single(SqlConnection connection, RecordedEvent event, Set<String> streams) {
        return connection
                .query("savepoint event")
                .execute()
                .chain(() -> applied(connection, event))
                .chain(() -> connection.query("release savepoint event").execute())
                .replaceWithVoid()
                .onFailure(Poison::is)
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "%s: %s cannot be applied, its stream is parked", name, event.id());
                    streams.add(event.stream());
                    parked.incrementAndGet();
                    return connection
                            .query("rollback to savepoint event")
                            .execute()
                            .chain(() ->
                                    parking.park(connection, List.of(event), String.valueOf(failure.getMessage())));
                });
    }

    private Uni<Void> applied(SqlConnection connection, RecordedEvent event) {
        try {
            return handler.prepare(List.of(event)).in(connection);
        } catch (RuntimeException e) {
            return Uni.createFrom().failure(e);
        }
    }

    /**
     * A transaction that a savepoint can save. {@code Pool.withTransaction} cannot: it gives the whole transaction up as soon as
     * one statement fails.
     */
    private <T> Uni<T> withSavepoints(Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection -> connection
                .query("begin")
                .execute()
                .chain(() -> work.apply(connection))
                .call(() -> connection.query("commit").execute())
                .onFailure()
                .call(() -> connection.query("rollback").execute()));
    }
}
