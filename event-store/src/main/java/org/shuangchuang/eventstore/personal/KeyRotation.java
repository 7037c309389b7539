package org.shuangchuang.eventstore.personal;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.shuangchuang.eventstore.Steps;

/** Wraps persons' keys with the current master key where another still does. No event is touched: their own keys stay. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final int BATCH = 500;
    private static final String OLD =
            "select person_id, master_key_id, wrapped_key from person where master_key_id <> $1"
                    + " order by person_id limit " + BATCH + " for update skip locked";
    private static final String RENEW = "update person p set master_key_id = $1, wrapped_key = n.wrapped"
            + " from unnest($2::uuid[], $3::bytea[]) n(person_id, wrapped) where p.person_id = n.person_id";

    private final Pool pool;
    private final Keys keys;

    public KeyRotation(Pool pool, Keys keys) {
        this.pool = pool;
        this.keys = keys;
    }

    void rotate(@Observes StartupEvent started) {
        rotate().subscribe()
                .with(
                        count -> {
                            if (count > 0) {
                                LOG.infof(
                                        "%d persons' keys are wrapped by master key %s now",
                                        count, keys.current().id());
                            }
                        },
                        failure -> LOG.error("persons' keys cannot be wrapped anew", failure));
    }

    /** Wraps all anew, a batch in a transaction, beside other replicas that do the same; gives how many. */
    public Uni<Integer> rotate() {
        AtomicInteger all = new AtomicInteger();
        return Steps.whileMore(() -> pool.withTransaction(this::batch).map(count -> {
                    all.addAndGet(count);
                    return count == BATCH;
                }))
                .map(_ -> all.get());
    }

    private Uni<Integer> batch(SqlConnection connection) {
        String current = keys.current().id();
        return connection
                .preparedQuery(OLD)
                .execute(Tuple.of(current))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(0)
                        : connection
                                .preparedQuery(RENEW)
                                .execute(renewed(current, rows))
                                .replaceWith(rows.size()));
    }

    private Tuple renewed(String current, RowSet<Row> rows) {
        List<UUID> persons = new ArrayList<>();
        List<Buffer> wrapped = new ArrayList<>();
        for (Row row : rows) {
            byte[] key = keys.byId(row.getString("master_key_id"))
                    .unwrap(row.getBuffer("wrapped_key").getBytes());
            persons.add(row.getUUID("person_id"));
            wrapped.add(Buffer.buffer(keys.current().wrap(key)));
        }
        return Tuple.of(current, persons.toArray(UUID[]::new), wrapped.toArray(Buffer[]::new));
    }
}
