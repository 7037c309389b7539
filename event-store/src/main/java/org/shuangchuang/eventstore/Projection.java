package org.shuangchuang.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps a view of the own service's events. Its position is moved in the transaction of what it writes, so every event is
 * applied once. Implementations are {@code @ApplicationScoped} beans; the store finds and runs them.
 */
public interface Projection {

    /** Stable name: its position is kept under it. */
    String name();

    /**
     * Applies events in log order.
     *
     * @param session open session of the transaction; do not close it
     */
    Uni<Void> apply(Mutiny.Session session, List<RecordedEvent> events);
}
