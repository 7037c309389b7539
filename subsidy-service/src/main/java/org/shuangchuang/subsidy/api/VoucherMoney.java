package org.shuangchuang.subsidy.api;

import static org.shuangchuang.subsidy.store.Streams.BUDGETS;
import static org.shuangchuang.subsidy.store.Streams.VOUCHER;
import static org.shuangchuang.subsidy.store.Streams.VOUCHERS;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.Decided;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.Parts;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.domain.budget.Effects;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.subsidy.domain.voucher.VoucherRule;
import org.shuangchuang.vocabulary.Refused;

/** Decisions on a voucher that move money: taken together with the budget that it was granted from. */
@ApplicationScoped
class VoucherMoney {

    private final EventStore store;

    VoucherMoney(EventStore store) {
        this.store = store;
    }

    /** @param command made from the budget, and the day of the voucher's last event */
    Uni<Decided<Voucher>> decide(
            CommandContext context, String id, BiFunction<Budget, @Nullable LocalDate, VoucherCommand> command) {
        StreamId<Voucher, VoucherEvent> voucher = VOUCHERS.existing(id);
        return store.load(voucher).chain(loaded -> {
            StreamId<Budget, BudgetEvent> budget = BUDGETS.stream(budgetOf(loaded.state()));
            return store.execute(context, voucher, List.of(budget), parts -> {
                VoucherCommand made =
                        command.apply(parts.get(budget), parts.loaded(voucher).lastOccurredOn());
                return together(parts, voucher, budget, VOUCHER.decide(made, parts.get(voucher)));
            });
        });
    }

    /** @param today day on which it is noticed; it happened on the due date, or after the voucher's last event */
    Uni<Decided<Voucher>> expire(CommandContext context, String id, LocalDate today) {
        StreamId<Voucher, VoucherEvent> voucher = VOUCHERS.existing(id);
        return store.load(voucher).chain(loaded -> {
            LocalDate until = validUntil(loaded.state());
            if (until == null || !today.isAfter(until)) {
                throw new Refused(VoucherRule.VOUCHER_STILL_VALID);
            }
            return decide(
                    context,
                    id,
                    (budget, last) ->
                            new VoucherCommand.Expire(budget.yearClosed(), RequestRule.later(last, until.plusDays(1))));
        });
    }

    /** A voucher's events and what they do to its budget: both, or neither. */
    static Changes together(
            Parts parts,
            StreamId<Voucher, VoucherEvent> voucher,
            StreamId<Budget, BudgetEvent> budget,
            List<VoucherEvent> events) {
        if (events.isEmpty()) {
            return Changes.none();
        }
        LocalDate posting = RequestRule.later(
                parts.loaded(budget).lastOccurredOn(), events.getLast().occurredOn());
        return Changes.of(voucher, events)
                .and(budget, Effects.on(parts.get(budget), "voucher/" + voucher.id(), posting, events));
    }

    private static String budgetOf(Voucher state) {
        if (state instanceof Voucher.Filed filed && filed.grant() != null) {
            return filed.grant().budget().id();
        }
        throw new Refused(VoucherRule.VOUCHER_NOT_IN_THIS_STATE);
    }

    private static @Nullable LocalDate validUntil(Voucher state) {
        return state instanceof Voucher.Filed filed && filed.grant() != null
                ? filed.grant().validUntil()
                : null;
    }
}
