package org.shuangchuang.eventstore.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.shuangchuang.eventstore.Loop;

/**
 * How many events wait: to be logged, to be published, to enter each projection. Every replica reads it from the tables, so that it is
 * true also when nobody leads.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Lags {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final String LAGS =
            "select 'shuangchuang.log.lag' as metric, null as projection, count(*) as lag from unlogged"
                    + " union all select 'shuangchuang.relay.lag', null, position - relayed from log_state"
                    + " union all select 'shuangchuang.projection.lag', name, s.position - p.position from projection p, log_state s";

    private final Pool pool;
    private final MeterRegistry metrics;
    private final Loop loop;
    private final Map<List<Tag>, Map<String, AtomicLong>> gauges = new ConcurrentHashMap<>();

    Lags(Vertx vertx, Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        this.metrics = metrics;
        this.loop = new Loop("lags", vertx, INTERVAL, INTERVAL, this::measure);
    }

    void start(@Observes StartupEvent event) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Boolean> measure() {
        return pool.query(LAGS).execute().map(rows -> {
            rows.forEach(row -> {
                String projection = row.getString("projection");
                List<Tag> tags = projection == null ? List.of() : List.of(Tag.of("projection", projection));
                gauge(row.getString("metric"), tags).set(row.getLong("lag"));
            });
            return false;
        });
    }

    private AtomicLong gauge(String metric, List<Tag> tags) {
        return gauges.computeIfAbsent(tags, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(metric, name -> metrics.gauge(name, tags, new AtomicLong()));
    }
}
