package org.shuangchuang.eventstore.service;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.shuangchuang.eventstore.Projection;
import org.shuangchuang.eventstore.RecordedEvent;

/** Keeps {@link BankView}. */
@ApplicationScoped
public class BankProjection implements Projection {

    @Override
    public String name() {
        return "banks";
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, List<RecordedEvent> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (RecordedEvent event : events) {
            all = all.chain(() -> session.find(BankView.class, event.streamId()).chain(found -> {
                BankView view = found == null ? new BankView() : found;
                view.id = event.streamId();
                view.division = event.json().path("division").asText();
                view.occurredOn = event.occurredOn();
                view.cohort = event.occurredOn().getYear();
                view.total += event.json().path("amountFen").asLong();
                return found == null ? session.persist(view) : Uni.createFrom().voidItem();
            }));
        }
        return all;
    }
}
