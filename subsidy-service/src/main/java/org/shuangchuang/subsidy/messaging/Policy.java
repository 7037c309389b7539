package org.shuangchuang.subsidy.messaging;

import io.smallrye.mutiny.Uni;
import org.shuangchuang.eventstore.RecordedEvent;

/** What follows here from an event of another owner. Takes effect once, however often the event comes. */
interface Policy {

    /** Whether something follows from events of this type. */
    boolean concerns(String type);

    Uni<Void> because(RecordedEvent event);
}
