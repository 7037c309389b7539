package org.shuangchuang.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.log.LogTail;

/** One projection under way: where it stands and, while it fails, why. */
final class ProjectionRun {

    private static final int BATCH = 200;
    private static final long UNKNOWN = -1;

    private final Projection projection;
    private final Mutiny.SessionFactory sessions;
    private final Pool pool;
    private final LogTail tail;

    private volatile long position = UNKNOWN;
    private volatile int failures;
    private volatile @Nullable String fault;

    ProjectionRun(Projection projection, Mutiny.SessionFactory sessions, Pool pool, LogTail tail) {
        this.projection = projection;
        this.sessions = sessions;
        this.pool = pool;
        this.tail = tail;
    }

    String name() {
        return projection.name();
    }

    /** Log position that it has reached as far as this process knows, otherwise -1. */
    long position() {
        return position;
    }

    /** How many times in a row it has failed now. */
    int failures() {
        return failures;
    }

    /** Why it failed the last time, nothing while it goes on. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Applies the events that come next; answers whether there may be more at once. */
    Uni<Boolean> next() {
        return from().chain(from -> tail.after(from, BATCH)
                        .chain(events -> events.isEmpty()
                                ? Uni.createFrom().item(false)
                                : apply(from, events).replaceWith(events.size() == BATCH)))
                .invoke(this::goesOn)
                .onFailure()
                .invoke(this::fails);
    }

    /** Another replica goes on with it: what was known here does not count any more. */
    void rest() {
        position = UNKNOWN;
        goesOn();
    }

    private void goesOn() {
        failures = 0;
        fault = null;
    }

    private void fails(Throwable failure) {
        position = UNKNOWN;
        failures++;
        fault = failure.toString();
    }

    /** Remembered while this replica leads; another that moved it meanwhile is noticed when it is moved. */
    private Uni<Long> from() {
        long known = position;
        return known == UNKNOWN
                ? stored().invoke(stored -> position = stored)
                : Uni.createFrom().item(known);
    }

    private Uni<Long> stored() {
        Tuple name = Tuple.of(name());
        return pool.preparedQuery("select position from projection where name = $1")
                .execute(name)
                .chain(rows -> rows.size() == 1
                        ? Uni.createFrom().item(rows.iterator().next().getLong("position"))
                        : pool.preparedQuery(
                                        "insert into projection (name, position) values ($1, 0) on conflict do nothing")
                                .execute(name)
                                .chain(this::stored));
    }

    /**
     * In a session of its own: one that is looked for in the context could be that of another, which commits before this one has
     * written.
     */
    private Uni<Void> apply(long from, List<RecordedEvent> events) {
        long to = events.getLast().logPosition();
        return sessions.openSession()
                .chain(session -> session.withTransaction(
                                _ -> moved(session, from, to).chain(() -> projection.apply(session, events)))
                        .eventually(session::close))
                .invoke(() -> position = to);
    }

    private Uni<Void> moved(Mutiny.Session session, long from, long to) {
        return session.createNativeQuery(
                        "update projection set position = :to where name = :name and position = :from and "
                                + Derived.NEED_NOT_WAIT_FOR_THE_DISK)
                .setParameter("to", to)
                .setParameter("name", name())
                .setParameter("from", from)
                .executeUpdate()
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new IllegalStateException("another replica moved the projection");
                    }
                })
                .replaceWithVoid();
    }
}
