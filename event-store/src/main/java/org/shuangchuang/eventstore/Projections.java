package org.shuangchuang.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;
import org.shuangchuang.eventstore.log.LogLeader;
import org.shuangchuang.eventstore.log.LogSignal;
import org.shuangchuang.eventstore.log.LogTail;

/** Runs the service's projections over its own log, in the replica that leads it. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Projections {

    private static final int BATCH = 200;
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofMillis(30);
    private static final long UNKNOWN = -1;

    private final Instance<Projection> projections;
    private final Instance<Mutiny.SessionFactory> sessions;
    private final Vertx vertx;
    private final Pool pool;
    private final LogLeader leader;
    private final LogSignal signal;
    private final LogTail tail;
    private final MeterRegistry metrics;
    private final List<Loop> loops = new ArrayList<>();
    private final Map<String, AtomicLong> positions = new ConcurrentHashMap<>();

    Projections(
            Instance<Projection> projections,
            Instance<Mutiny.SessionFactory> sessions,
            Vertx vertx,
            Pool pool,
            LogLeader leader,
            LogSignal signal,
            LogTail tail,
            MeterRegistry metrics) {
        this.projections = projections;
        this.sessions = sessions;
        this.vertx = vertx;
        this.pool = pool;
        this.leader = leader;
        this.signal = signal;
        this.tail = tail;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        for (Projection projection : projections) {
            positions.put(
                    projection.name(),
                    metrics.gauge(
                            "shuangchuang.projection.position",
                            List.of(Tag.of("projection", projection.name())),
                            new AtomicLong(UNKNOWN)));
            Loop loop = new Loop("projection " + projection.name(), vertx, INTERVAL, REST, () -> piece(projection));
            loops.add(loop);
            signal.whenLogged(loop::wake);
            loop.wake();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(Loop::stop);
    }

    /** The position that all views of this service have reached. */
    public Uni<Long> reached() {
        return pool.query("select coalesce(min(position), 0) as position from projection")
                .execute()
                .map(rows -> rows.iterator().next().getLong("position"));
    }

    private Uni<Boolean> piece(Projection projection) {
        if (!leader.leads()) {
            return Uni.createFrom().item(false);
        }
        return position(projection)
                .chain(from -> tail.after(from, BATCH)
                        .chain(events -> events.isEmpty()
                                ? Uni.createFrom().item(false)
                                : apply(projection, from, events).replaceWith(events.size() == BATCH)))
                .onFailure()
                .invoke(() -> positions.get(projection.name()).set(UNKNOWN));
    }

    /** Remembered while this replica leads; another that moved it meanwhile is noticed when it is moved. */
    private Uni<Long> position(Projection projection) {
        long known = positions.get(projection.name()).get();
        return known == UNKNOWN
                ? stored(projection)
                        .invoke(position -> positions.get(projection.name()).set(position))
                : Uni.createFrom().item(known);
    }

    private Uni<Long> stored(Projection projection) {
        Tuple name = Tuple.of(projection.name());
        return pool.preparedQuery("select position from projection where name = $1")
                .execute(name)
                .chain(rows -> rows.size() == 1
                        ? Uni.createFrom().item(rows.iterator().next().getLong("position"))
                        : pool.preparedQuery(
                                        "insert into projection (name, position) values ($1, 0) on conflict do nothing")
                                .execute(name)
                                .chain(() -> stored(projection)));
    }

    private Uni<Void> apply(Projection projection, long from, List<RecordedEvent> events) {
        long to = events.getLast().logPosition();
        return sessions.get()
                .withTransaction(session -> session.createNativeQuery(
                                "update projection set position = :to where name = :name and position = :from and "
                                        + Derived.NEED_NOT_WAIT_FOR_THE_DISK)
                        .setParameter("to", to)
                        .setParameter("name", projection.name())
                        .setParameter("from", from)
                        .executeUpdate()
                        .chain(moved -> moved == 1
                                ? projection.apply(session, events)
                                : Uni.createFrom()
                                        .failure(new IllegalStateException("another replica moved the projection"))))
                .invoke(() -> positions.get(projection.name()).set(to))
                .replaceWithVoid();
    }
}
