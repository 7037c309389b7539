package org.shuangchuang.bench.append;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.shuangchuang.eventstore.log.LogVerifier;
import org.shuangchuang.eventstore.log.LogWriter;

/** Leads the log of a store as a service does: a step after another while there is more, else after a rest of 15 ms. */
public final class OwnLog {

    private static final String SOURCE = "bench";
    private static final String ME = "bench";
    private static final Duration LEASE = Duration.ofHours(1);
    private static final int BATCH = 1000;
    private static final long REST = 15;

    private final Vertx vertx;
    private final Pool pool;
    private final LogWriter writer;
    private final long term;
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile boolean stopping;

    public OwnLog(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
        this.writer = new LogWriter(pool, SOURCE, "SHA-256", BATCH);
        this.term = writer.lead(ME, LEASE).await().indefinitely().orElseThrow();
    }

    /** Follows what is appended until {@link #catchUp}. */
    public void start() {
        vertx.runOnContext(_ -> step());
    }

    private void step() {
        if (stopping) {
            stopped.complete(null);
            return;
        }
        writer.step(ME, term, LEASE)
                .subscribe()
                .with(
                        entries -> {
                            if (entries.size() == BATCH) {
                                step();
                            } else {
                                vertx.setTimer(REST, _ -> step());
                            }
                        },
                        stopped::completeExceptionally);
    }

    /** Logs what is left after {@link #start}, and nothing afterwards. */
    public void catchUp() {
        stopping = true;
        stopped.join();
        logAll();
    }

    /** Logs all that waits. */
    public void logAll() {
        while (!writer.step(ME, term, LEASE).await().indefinitely().isEmpty()) {
            // until nothing is left
        }
    }

    /** Reads the whole log: hashes, positions, versions. */
    public LogVerifier.Report verify() {
        Uni<LogVerifier.Report> report = new LogVerifier(pool, SOURCE).verify();
        return report.await().indefinitely();
    }
}
