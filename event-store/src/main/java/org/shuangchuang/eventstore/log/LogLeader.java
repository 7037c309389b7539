package org.shuangchuang.eventstore.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.shuangchuang.eventstore.Loop;
import org.shuangchuang.eventstore.StoreConfig;

/** Leads the log in one replica at a time: whoever holds the lease logs what all replicas append. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class LogLeader {

    private static final Logger LOG = Logger.getLogger(LogLeader.class);

    /** Events of that long are logged in one step: every step costs each reader a transaction. */
    private static final Duration REST = Duration.ofMillis(15);

    private final StoreConfig config;
    private final Vertx vertx;
    private final LogSignal signal;
    private final LogTail tail;
    private final LogWriter writer;
    private final Counter changes;
    private final Counter logged;
    private final String me = UUID.randomUUID().toString();

    private volatile long term = -1;
    private long renewedAt;
    private Loop loop;

    LogLeader(StoreConfig config, Vertx vertx, Pool pool, LogSignal signal, LogTail tail, MeterRegistry metrics) {
        this.config = config;
        this.vertx = vertx;
        this.signal = signal;
        this.tail = tail;
        this.changes = metrics.counter("shuangchuang.log.leader.changes");
        this.logged = metrics.counter("shuangchuang.log.entries");
        this.writer = new LogWriter(
                pool, config.source(), config.log().algorithm(), config.log().batch());
    }

    void start(@Observes StartupEvent event) {
        if (config.log().lead()) {
            loop = new Loop("log", vertx, config.log().poll(), REST, this::piece);
            signal.whenAppended(loop::wake);
            loop.wake();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.stop();
            if (leads()) {
                writer.yield(me, term).await().atMost(Duration.ofSeconds(2));
            }
        }
    }

    /** Whether this replica leads. */
    public boolean leads() {
        return term >= 0;
    }

    /** The term that this replica leads in, for compare-and-set. */
    OptionalLong term() {
        long now = term;
        return now < 0 ? OptionalLong.empty() : OptionalLong.of(now);
    }

    String me() {
        return me;
    }

    private Uni<Boolean> piece() {
        return (leads() ? log() : lead()).onFailure(LostLeadership.class).recoverWithItem(() -> {
            LOG.infof("%s: the log is led by another replica now", config.source());
            term = -1;
            tail.forget();
            return false;
        });
    }

    private Uni<Boolean> lead() {
        return writer.lead(me, lease()).map(won -> {
            if (won.isEmpty()) {
                return false;
            }
            term = won.get();
            renewedAt = System.nanoTime();
            changes.increment();
            LOG.infof("%s: leads the log, term %d", config.source(), term);
            signal.logged();
            return true;
        });
    }

    private Uni<Boolean> log() {
        return writer.step(me, term, lease()).chain(entries -> {
            if (!entries.isEmpty()) {
                renewedAt = System.nanoTime();
                logged.increment(entries.size());
                tail.written(entries);
                signal.logged();
                return Uni.createFrom().item(entries.size() == config.log().batch());
            }
            if (System.nanoTime() - renewedAt < lease().toNanos() / 3) {
                return Uni.createFrom().item(false);
            }
            return writer.renew(me, term, lease()).map(_ -> {
                renewedAt = System.nanoTime();
                return false;
            });
        });
    }

    private Duration lease() {
        return config.log().lease();
    }
}
