package org.shuangchuang.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.hibernate.reactive.mutiny.Mutiny;
import org.shuangchuang.eventstore.log.LogLeader;
import org.shuangchuang.eventstore.log.LogSignal;
import org.shuangchuang.eventstore.log.LogTail;

/** Runs the service's projections over its own log, in the replica that leads it. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Projections {

    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofMillis(30);

    private final Instance<Projection> projections;
    private final Instance<Mutiny.SessionFactory> sessions;
    private final Vertx vertx;
    private final Pool pool;
    private final LogLeader leader;
    private final LogSignal signal;
    private final LogTail tail;
    private final MeterRegistry metrics;
    private final List<ProjectionRun> runs = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();

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
            ProjectionRun run = new ProjectionRun(projection, sessions.get(), pool, tail);
            Tags tags = Tags.of("projection", run.name());
            metrics.gauge("shuangchuang.projection.position", tags, run, ProjectionRun::position);
            metrics.gauge("shuangchuang.projection.failures", tags, run, ProjectionRun::failures);
            Loop loop = new Loop("projection " + run.name(), vertx, INTERVAL, REST, () -> piece(run));
            runs.add(run);
            loops.add(loop);
            signal.whenLogged(loop::wake);
            loop.wake();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(Loop::stop);
    }

    private Uni<Boolean> piece(ProjectionRun run) {
        if (leader.leads()) {
            return run.next();
        }
        run.rest();
        return Uni.createFrom().item(false);
    }

    /** A replica whose views stand still is well: commands and the log go on. */
    @Produces
    @Readiness
    HealthCheck standing() {
        return () -> {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("projections").up();
            for (ProjectionRun run : runs) {
                String fault = run.fault();
                response.withData(run.name(), fault == null ? "goes on" : "stands still: " + fault);
            }
            return response.build();
        };
    }

    /** The position that all views of this service have reached. */
    public Uni<Long> reached() {
        return pool.query("select coalesce(min(position), 0) as position from projection")
                .execute()
                .map(rows -> rows.iterator().next().getLong("position"));
    }
}
