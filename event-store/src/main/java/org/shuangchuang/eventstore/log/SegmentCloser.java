package org.shuangchuang.eventstore.log;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.shuangchuang.eventstore.Loop;
import org.shuangchuang.eventstore.StoreConfig;

/** Closes the log's segments in the replica that leads it, soon after their last entry: then the entries are still in memory. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class SegmentCloser {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofMillis(100);
    private static final long UNKNOWN = -1;

    private final StoreConfig config;
    private final Vertx vertx;
    private final LogLeader leader;
    private final LogSignal signal;
    private final LogTail tail;
    private final Segments segments;
    private long next = UNKNOWN;
    private Loop loop;

    SegmentCloser(
            StoreConfig config, Vertx vertx, LogLeader leader, LogSignal signal, LogTail tail, Segments segments) {
        this.config = config;
        this.vertx = vertx;
        this.leader = leader;
        this.signal = signal;
        this.tail = tail;
        this.segments = segments;
    }

    void start(@Observes StartupEvent event) {
        if (config.log().lead()) {
            loop = new Loop("segments", vertx, INTERVAL, REST, this::piece);
            signal.whenLogged(loop::wake);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.stop();
        }
    }

    /** What was closed by another leader is not closed again. */
    private Uni<Boolean> piece() {
        if (!leader.leads()) {
            next = UNKNOWN;
            return Uni.createFrom().item(false);
        }
        return (next == UNKNOWN ? segments.next() : Uni.createFrom().item(next))
                .invoke(number -> next = number)
                .chain(this::close)
                .onFailure()
                .invoke(() -> next = UNKNOWN);
    }

    private Uni<Boolean> close(long number) {
        if (tail.end() < (number + 1) * Segments.SIZE) {
            return Uni.createFrom().item(false);
        }
        return tail.after(number * Segments.SIZE, Segments.SIZE)
                .chain(entries -> segments.close(number, entries))
                .invoke(() -> next = number + 1)
                .replaceWith(true);
    }
}
