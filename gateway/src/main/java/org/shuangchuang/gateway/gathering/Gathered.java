package org.shuangchuang.gateway.gathering;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.shuangchuang.eventstore.Contexts;

/**
 * The positions that all replicas together have reached, kept in memory: one notification per batch wakes it. Looks by itself
 * now and then, for a notification that was lost with its connection.
 */
@ApplicationScoped
public class Gathered {

    private static final Logger LOG = Logger.getLogger(Gathered.class);
    private static final String READ = """
            select p.source, p.position,
                (select count(*) from reader_parked d where d.reader = p.reader and d.source = p.source) as parked
            from reader_position p where p.reader = $1 order by p.source, p.partition
            """;
    private static final long LOOK_EVERY = 1_000;
    private static final long LISTEN_AGAIN_AFTER = 200;

    private record Waiting(String source, int partition, long position, UniEmitter<? super Void> emitter) {}

    private final Pool pool;
    private final Vertx vertx;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean moved = new AtomicBoolean();
    private volatile PositionVector positions = PositionVector.NOTHING;
    private volatile boolean known;
    private volatile boolean stopped;

    Gathered(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        listen();
        vertx.setPeriodic(LOOK_EVERY, _ -> look());
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    /** Where gathering stands. */
    public PositionVector positions() {
        return positions;
    }

    /** Whether the positions have been read at least once. */
    public boolean isKnown() {
        return known;
    }

    /** Completes when a position of a source's partition has been gathered; the caller bounds the wait. */
    public Uni<Void> reached(String source, int partition, long position) {
        return Contexts.answeredHere(Uni.createFrom().emitter(emitter -> {
            Waiting wait = new Waiting(source, partition, position, emitter);
            emitter.onTermination(() -> waiting.remove(wait));
            waiting.add(wait);
            wake();
        }));
    }

    private void listen() {
        if (stopped) {
            return;
        }
        pool.getConnection()
                .chain(connection -> {
                    PgConnection.cast(connection.getDelegate())
                            .notificationHandler(_ -> look())
                            .closeHandler(_ -> listenLater());
                    return connection
                            .query("listen " + ContributionWriter.CHANNEL)
                            .execute()
                            .onFailure()
                            .call(connection::close);
                })
                .subscribe()
                .with(_ -> look(), failure -> {
                    LOG.warnf("cannot listen for gathered events, tries again: %s", failure);
                    listenLater();
                });
    }

    private void listenLater() {
        vertx.setTimer(LISTEN_AGAIN_AFTER, _ -> listen());
    }

    /** One look at a time, so that positions never go back; what moved meanwhile causes another. */
    private void look() {
        moved.set(true);
        if (!stopped && looking.compareAndSet(false, true)) {
            moved.set(false);
            pool.withConnection(Gathered::read).subscribe().with(this::have, failure -> {
                LOG.warnf("cannot read the positions: %s", failure);
                looking.set(false);
            });
        }
    }

    private void have(PositionVector read) {
        positions = read;
        known = true;
        wake();
        looking.set(false);
        if (moved.get()) {
            look();
        }
    }

    private void wake() {
        waiting.removeIf(wait -> {
            boolean reached = positions.at(wait.source(), wait.partition()) >= wait.position();
            if (reached) {
                wait.emitter().complete(null);
            }
            return reached;
        });
    }

    private static Uni<PositionVector> read(SqlConnection connection) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(Gathering.READER))
                .map(rows -> PositionVector.of(rows, "position"));
    }
}
