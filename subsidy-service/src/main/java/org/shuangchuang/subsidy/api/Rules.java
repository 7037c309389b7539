package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.RULE_SETS;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.subsidy.domain.rules.Terms;

/**
 * The terms in force. They are read before a decision and not with it: terms are only ever added, each from a day on, and no
 * decision should wait for another because both stand on the same terms.
 */
@ApplicationScoped
class Rules {

    private final EventStore store;

    Rules(EventStore store) {
        this.store = store;
    }

    /** Fails with {@link org.shuangchuang.vocabulary.Refused} when none of the kind are in force on the day. */
    <T extends Terms> Uni<T> inForce(String programme, Class<T> kind, LocalDate on) {
        return store.load(RULE_SETS.stream(programme))
                .map(loaded -> loaded.state().inForce(kind, on));
    }
}
