package org.shuangchuang.eventstore.http;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.shuangchuang.vocabulary.Actor;

/** Remembers refused attempts, without their bodies. The table is only ever appended to. */
@ApplicationScoped
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int LONGEST_PATH = 500;
    private static final String INSERT =
            "insert into refusal (subject, role, division, method, path, problem, correlation) values ($1, $2, $3, $4, $5, $6, $7)";

    private final Pool pool;

    Refusals(Pool pool) {
        this.pool = pool;
    }

    /**
     * Notes a refused attempt; the caller need not wait for it.
     *
     * @param actor who it was, if that was proved
     * @param path without the query
     */
    public void note(Optional<Actor> actor, String method, String path, Problem problem) {
        pool.preparedQuery(INSERT)
                .execute(Tuple.from(List.of(
                        actor.map(Actor::subject).orElse(""),
                        actor.map(one -> one.role().name()).orElse(""),
                        actor.map(Actor::division).orElse(""),
                        method,
                        printable(path),
                        problem.type(),
                        problem.correlation() == null ? "" : problem.correlation())))
                .subscribe()
                .with(_ -> {}, failure -> LOG.errorf(failure, "a refused attempt could not be noted"));
    }

    /** PostgreSQL keeps no character zero, and nobody wants to read the others. */
    private static String printable(String path) {
        String shown = path.replaceAll("\\p{Cntrl}", "?");
        return shown.length() > LONGEST_PATH ? shown.substring(0, LONGEST_PATH) : shown;
    }
}
