package org.shuangchuang.bench.append;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** {@link Posting} as an aggregate of Axon Framework. */
public final class AxonAccount {

    /** Axon needs the aggregate's id in the event. */
    record Booked(String account, Posting.Posted posted) {}

    /** Nothing until the first event is applied: Axon asks. */
    @AggregateIdentifier
    private @Nullable String account;

    private long total;

    /** For Axon. */
    AxonAccount() {}

    /** An event as the aggregate applies it. */
    public static Object booked(String account, Posting.Posted posted) {
        return new Booked(account, posted);
    }

    public static long amountIn(Object event) {
        return ((Booked) event).posted().amount();
    }

    AxonAccount(String account, Posting.Posted command) {
        AggregateLifecycle.apply(new Booked(account, command));
    }

    void post(Posting.Posted command) {
        AggregateLifecycle.apply(new Booked(account, command));
    }

    @EventSourcingHandler
    void on(Booked event) {
        account = event.account();
        total += event.posted().amount();
    }

    long total() {
        return total;
    }
}
