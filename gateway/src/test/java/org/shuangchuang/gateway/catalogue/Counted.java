package org.shuangchuang.gateway.catalogue;

import java.util.List;
import org.shuangchuang.eventstore.RecordedEvent;

/** What an event contributes to the indicators that the gateway knows. */
final class Counted {

    private Counted() {}

    static List<Contribution> of(RecordedEvent event) {
        return Contributions.of(event, Indicators.counting(event.source(), event.type()), event.json());
    }
}
