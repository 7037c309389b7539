package org.shuangchuang.eventstore.http;

import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.shuangchuang.vocabulary.Actor;

/** Remembers refused attempts, without their bodies. The table is only ever appended to. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final String INSERT =
            "insert into refusal (subject, role, division, method, path, problem, correlation) values ($1, $2, $3, $4, $5, $6, $7)";

    private final Pool pool;

    Refusals(Pool pool) {
        this.pool = pool;
    }

    /** Notes a refused attempt; the caller need not wait for it. */
    void note(Actor actor, String method, String path, Problem problem) {
        pool.preparedQuery(INSERT)
                .execute(Tuple.from(List.of(
                        actor.subject(),
                        actor.role().name(),
                        actor.division(),
                        method,
                        path,
                        problem.type(),
                        problem.correlation() == null ? "" : problem.correlation())))
                .subscribe()
                .with(_ -> {}, failure -> LOG.errorf(failure, "a refused attempt could not be noted"));
    }
}
