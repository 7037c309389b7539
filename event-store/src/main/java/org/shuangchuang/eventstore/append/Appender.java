package org.shuangchuang.eventstore.append;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.shuangchuang.eventstore.log.LogSignal;

/** Stores commands' effects: one round trip, one transaction, each command with its own outcome. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Appender {

    private final Pool pool;
    private final LogSignal signal;
    private final CommandMeters meters;

    public Appender(Pool pool, LogSignal signal, CommandMeters meters) {
        this.pool = pool;
        this.signal = signal;
        this.meters = meters;
    }

    /**
     * Stores several commands in one transaction.
     *
     * @param appends with different keys; one that builds on another comes after it
     * @return one outcome per command, in order
     */
    public Uni<List<Append.Outcome>> append(List<Append> appends) {
        return Uni.createFrom().deferred(() -> {
            long sent = System.nanoTime();
            return pool.preparedQuery(AppendStatement.SQL)
                    .execute(AppendStatement.arguments(appends))
                    .map(rows -> {
                        signal.appended();
                        List<Append.Outcome> outcomes = AppendStatement.outcomes(rows, appends);
                        meters.appended(System.nanoTime() - sent, outcomes);
                        return outcomes;
                    });
        });
    }

    /** Whether the database itself refused the statement, and so stored nothing of it. */
    public boolean refusedByDatabase(Throwable failure) {
        return failure instanceof PgException;
    }
}
