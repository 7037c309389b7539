package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import org.shuangchuang.eventstore.RecordedEvent;

/** What a reader does with events: exactly once in effect, since its position moves in the same transaction. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Applies events in the order of each partition.
     *
     * @param connection the transaction that moves the position; write through it what must not be done twice
     * @return fails with a fault of the database to be tried again, with any other fault to have the event parked
     */
    Uni<Void> apply(SqlConnection connection, List<RecordedEvent> events);
}
