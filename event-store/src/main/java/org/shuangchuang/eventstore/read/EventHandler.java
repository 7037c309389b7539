package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * What a reader does with events: exactly once in effect, since its position moves in the same transaction. First it is worked out,
 * while the events before are still being written, then it is written.
 */
@FunctionalInterface
public interface EventHandler {

    /** What events change. When it is {@link Statements} and nothing else, it need not wait until the events before are written. */
    @FunctionalInterface
    interface Effect {

        /**
         * @param connection the transaction that moves the position; write through it what must not be done twice
         * @return fails with a fault of the database to be tried again, with any other fault to have the event parked
         */
        Uni<Void> in(SqlConnection connection);
    }

    /**
     * Works out what events change, in the order of each partition. Asked on any thread, and again when only some of the events turn
     * out to be new, so it changes nothing itself; what it throws parks the event.
     */
    Effect prepare(List<RecordedEvent> events);

    /** These have been applied. */
    default void applied(List<RecordedEvent> events) {}
}
