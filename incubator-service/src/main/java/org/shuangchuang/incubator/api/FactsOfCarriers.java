package org.shuangchuang.incubator.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.incubator.domain.RecordedOnce;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.store.Streams;
import org.shuangchuang.vocabulary.Event;

/** Facts that may be of a carrier. */
@ApplicationScoped
class FactsOfCarriers {

    private final EventStore store;

    FactsOfCarriers(EventStore store) {
        this.store = store;
    }

    /** Records a fact under the name of the carrier that it is of, which must be known. */
    <E extends Event> Uni<Decided<Optional<E>>> record(
            CommandContext context,
            Category<Optional<E>, E> category,
            RecordedOnce<E> once,
            @Nullable String carrierId,
            BiFunction<String, @Nullable String, E> fact) {
        String id = context.newId();
        var stream = category.fresh(id);
        if (carrierId == null) {
            return store.execute(context, stream, once, fact.apply(id, null));
        }
        StreamId<Carrier, ?> carrier = Streams.CARRIERS.existing(carrierId);
        return store.execute(context, stream, List.of(carrier), parts -> {
            String carrierName = ((Carrier.Known) parts.get(carrier)).carrierName();
            return Changes.of(stream, once.decide(fact.apply(id, carrierName), parts.get(stream)));
        });
    }
}
