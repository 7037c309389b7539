package org.shuangchuang.subsidy.view;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Selection;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.domain.claim.Claim;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent;
import org.shuangchuang.subsidy.domain.claim.RewardKind;
import org.shuangchuang.subsidy.domain.provider.Provider;
import org.shuangchuang.subsidy.domain.provider.ProviderEvent;
import org.shuangchuang.subsidy.domain.relief.RentRelief;
import org.shuangchuang.subsidy.domain.relief.TaxRelief;
import org.shuangchuang.subsidy.domain.relief.TaxReliefEvent;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.subsidy.store.Streams;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Placed;

/**
 * A list and how its rows are kept: the state is folded as the store folds it, and what is filtered by is copied out of it.
 *
 * @param type the states that are listed; each is {@link Placed}
 * @param columns copies from a state into its row
 * @param source what it can be asked
 */
public record ListKind<S, E extends Event, T extends S>(
        Category<S, E> category, Class<T> type, BiConsumer<T, Listed> columns, ListSource<Listed> source) {

    /** Of a tax relief: whether any designation that it rests on still runs. */
    private static final String OPEN = "OPEN";

    private static final String CLOSED = "CLOSED";

    public static final ListKind<Budget, BudgetEvent, Budget.Appropriated> BUDGETS = new ListKind<>(
            Streams.BUDGETS,
            Budget.Appropriated.class,
            ListKind::budget,
            Listed.list("cohort", Map.of("status", Filter.word(Budget.Status.class), "programme", Filter.text())));

    public static final ListKind<Claim, ClaimEvent, Claim.Filed> CLAIMS = new ListKind<>(
            Streams.CLAIMS,
            Claim.Filed.class,
            ListKind::claim,
            Listed.list(
                    "cohort",
                    Map.of(
                            "status", Filter.word(Claim.Status.class),
                            "kind", Filter.word(RewardKind.class),
                            "programme", Filter.text())));

    public static final ListKind<Voucher, VoucherEvent, Voucher.Filed> VOUCHERS = new ListKind<>(
            Streams.VOUCHERS,
            Voucher.Filed.class,
            ListKind::voucher,
            Listed.list(
                    "cohort",
                    Map.of(
                            "status", Filter.word(Voucher.Status.class),
                            "kind", Filter.word(Holder.Kind.class),
                            "programme", Filter.text())));

    public static final ListKind<Provider, ProviderEvent, Provider.Listed> PROVIDERS = new ListKind<>(
            Streams.PROVIDERS,
            Provider.Listed.class,
            ListKind::provider,
            Listed.list(null, Map.of("status", Filter.word(Provider.Status.class))));

    public static final ListKind<TaxRelief, TaxReliefEvent, TaxRelief.Open> TAX_RELIEFS = new ListKind<>(
            Streams.TAX_RELIEFS,
            TaxRelief.Open.class,
            ListKind::taxRelief,
            Listed.list(null, Map.of("status", Filter.words(List.of(OPEN, CLOSED)))));

    public static final ListKind<RentRelief, RentRelief.RentReliefEvent, RentRelief.Granted> RENT_RELIEFS =
            new ListKind<>(
                    Streams.RENT_RELIEFS,
                    RentRelief.Granted.class,
                    ListKind::rentRelief,
                    Listed.list(null, Map.of("status", Filter.word(RentRelief.Status.class))));

    static final List<ListKind<?, ?, ?>> ALL = List.of(BUDGETS, CLAIMS, VOUCHERS, PROVIDERS, TAX_RELIEFS, RENT_RELIEFS);

    /** Its rows that are asked for. */
    public Selection<Listed> of(ListQuery query) {
        return query.of(source).equal("list", category.name());
    }

    /** The state that a row shows. */
    public T state(Listed row) {
        return EventJson.read(row.data, type);
    }

    /** Applies an event to its row. */
    void apply(Listed row, RecordedEvent event) {
        event.mustFollow(row.version);
        S before = row.data.isEmpty() ? category.decider().initial() : state(row);
        S after = category.decider()
                .evolve(before, category.events().read(event.type(), event.schemaVersion(), event.data()));
        T state = type.cast(after);
        row.list = category.name();
        row.occurredOn = event.occurredOn();
        row.version = event.version();
        row.recordedAt = event.recordedAt();
        row.concerns = ((Placed) state).concerns().toArray(String[]::new);
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
        row.dueOn = state.dueOn();
    }

    private static void provider(Provider.Listed state, Listed row) {
        row.division = state.division();
        row.status = state.status().name();
        row.name = state.name();
    }

    private static void taxRelief(TaxRelief.Open state, Listed row) {
        row.division = state.division();
        row.status = state.designations().stream().anyMatch(one -> one.until() == null) ? OPEN : CLOSED;
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
