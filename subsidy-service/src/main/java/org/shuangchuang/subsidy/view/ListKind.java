package org.shuangchuang.subsidy.view;

import java.util.List;
import java.util.function.BiConsumer;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.claim.Claim;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.relief.RentRelief;
import org.shuangchuang.subsidy.domain.relief.TaxRelief;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.store.Streams;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;

/**
 * A list and how its rows are kept: the state is folded as the store folds it, and what is filtered by is copied out of it.
 *
 * @param type the states that are listed
 * @param columns copies from a state into its row
 */
record ListKind<S, E extends Event, T extends S>(
        Category<S, E> category, Class<T> type, BiConsumer<T, Listed> columns) {

    static final List<ListKind<?, ?, ?>> ALL = List.of(
            new ListKind<>(Streams.BUDGETS, Budget.Appropriated.class, ListKind::budget),
            new ListKind<>(Streams.CLAIMS, Claim.Filed.class, ListKind::claim),
            new ListKind<>(Streams.VOUCHERS, Voucher.Filed.class, ListKind::voucher),
            new ListKind<>(Streams.PROVIDERS, Provider.Listed.class, ListKind::provider),
            new ListKind<>(Streams.TAX_RELIEFS, TaxRelief.Open.class, ListKind::taxRelief),
            new ListKind<>(Streams.RENT_RELIEFS, RentRelief.Granted.class, ListKind::rentRelief));

    /** Applies an event to its row. */
    void apply(Listed row, RecordedEvent event) {
        S before = row.data.isEmpty() ? category.decider().initial() : EventJson.read(row.data, type);
        S after = category.decider()
                .evolve(before, category.events().read(event.type(), event.schemaVersion(), event.data()));
        T state = type.cast(after);
        row.list = category.name();
        row.occurredOn = event.occurredOn();
        row.data = EventJson.write(state);
        columns.accept(state, row);
    }

    private static void budget(Budget.Appropriated state, Listed row) {
        row.division = state.key().division();
        row.status = state.status().name();
        row.programme = state.key().programme();
        row.cohort = state.key().fiscalYear();
        row.name = state.key().id();
        row.amountFen = state.appropriatedFen().fen();
    }

    private static void claim(Claim.Filed state, Listed row) {
        row.division = state.application().division();
        row.status = state.status().name();
        row.kind = state.application().kind().name();
        row.programme = state.application().programme();
        row.cohort = state.application().cohort();
        row.name = state.application().enterpriseName();
        row.amountFen = state.application().amountFen().fen();
    }

    private static void voucher(Voucher.Filed state, Listed row) {
        row.division = state.application().holder().division();
        row.status = state.status().name();
        row.kind = state.application().holder().holderKind().name();
        row.programme = state.application().programme();
        row.cohort = state.application().cohort();
        row.name = state.application().holder().holderName();
        row.amountFen = state.balance().faceFen().fen();
    }

    private static void provider(Provider.Listed state, Listed row) {
        row.division = state.division();
        row.status = state.status().name();
        row.name = state.name();
    }

    private static void taxRelief(TaxRelief.Open state, Listed row) {
        row.division = state.division();
        row.status = state.designations().stream().anyMatch(one -> one.until() == null) ? "OPEN" : "CLOSED";
        row.name = state.carrierName();
        row.amountFen = state.confirmations().stream()
                .filter(one -> !one.reversed())
                .map(TaxRelief.Confirmation::amountFen)
                .reduce(Money.ZERO, Money::plus)
                .fen();
    }

    private static void rentRelief(RentRelief.Granted state, Listed row) {
        row.division = state.relief().division();
        row.status = state.status().name();
        row.name = state.relief().carrierName() == null
                ? String.valueOf(state.relief().enterpriseName())
                : state.relief().carrierName();
        row.amountFen = state.relief().amountFen().fen();
    }
}
