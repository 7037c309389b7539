package org.shuangchuang.subsidy.domain.budget;

import java.util.ArrayList;
import java.util.List;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.budget.Budget.Adjustment;
import org.shuangchuang.subsidy.domain.budget.Budget.Appropriated;
import org.shuangchuang.subsidy.domain.budget.Budget.Status;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent.*;
import org.shuangchuang.vocabulary.Money;

/** What events make of a budget: amounts move, what is available follows from them. */
final class BudgetFold {

    private BudgetFold() {}

    static Budget evolve(Budget state, BudgetEvent event) {
        Appropriated b = state instanceof Appropriated known
                ? known
                : Appropriated.empty(new BudgetKey(event.programme(), event.fiscalYear(), event.division()));
        return switch (event) {
            case BudgetAppropriated e -> appropriated(b, e.amountFen());
            case BudgetTakenOver e -> appropriated(paid(b, e.paidFen()), e.appropriatedFen());
            case BudgetCarriedIn e -> appropriated(b, e.amountFen());
            case BudgetAdjusted e ->
                adjustments(
                        appropriated(b, e.changeFen()),
                        with(b.adjustments(), new Adjustment(e.number(), e.changeFen(), e.provenance(), false)));
            case BudgetAdjustmentReversed e ->
                adjustments(appropriated(b, e.changeFen()), reversed(b.adjustments(), e.number()));
            case BudgetReserved e -> moved(b, e.amountFen(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
            case BudgetReleased e ->
                moved(b, e.amountFen().negated(), e.amountFen(), Money.ZERO, Money.ZERO, Money.ZERO);
            case BudgetCommitted e ->
                moved(b, e.amountFen().negated(), Money.ZERO, e.amountFen(), Money.ZERO, Money.ZERO);
            case BudgetDecommitted e ->
                moved(
                        b,
                        Money.ZERO,
                        Money.ZERO,
                        e.amountFen().negated(),
                        Money.ZERO,
                        due(e.dueToTreasury(), e.amountFen()));
            case BudgetPaid e ->
                paid(moved(b, Money.ZERO, Money.ZERO, e.amountFen().negated(), Money.ZERO, Money.ZERO), e.amountFen());
            case BudgetPaymentReversed e ->
                paid(
                        moved(b, Money.ZERO, Money.ZERO, e.amountFen(), Money.ZERO, Money.ZERO),
                        e.amountFen().negated());
            case BudgetRecovered e ->
                moved(b, Money.ZERO, Money.ZERO, Money.ZERO, e.amountFen(), due(e.dueToTreasury(), e.amountFen()));
            case BudgetClosed e -> closed(b, e);
        };
    }

    private static Money due(boolean dueToTreasury, Money amount) {
        return dueToTreasury ? amount : Money.ZERO;
    }

    private static Appropriated appropriated(Appropriated b, Money more) {
        return new Appropriated(
                b.key(),
                b.status(),
                b.appropriatedFen().plus(more),
                b.reservedFen(),
                b.releasedFen(),
                b.committedFen(),
                b.paidFen(),
                b.recoveredFen(),
                b.carriedOverFen(),
                b.lapsedFen(),
                b.dueToTreasuryFen(),
                b.availableFen().plus(more),
                b.adjustments());
    }

    private static Appropriated moved(
            Appropriated b, Money reserved, Money released, Money committed, Money recovered, Money due) {
        return new Appropriated(
                b.key(),
                b.status(),
                b.appropriatedFen(),
                b.reservedFen().plus(reserved),
                b.releasedFen().plus(released),
                b.committedFen().plus(committed),
                b.paidFen(),
                b.recoveredFen().plus(recovered),
                b.carriedOverFen(),
                b.lapsedFen(),
                b.dueToTreasuryFen().plus(due),
                b.availableFen()
                        .minus(reserved)
                        .minus(committed)
                        .plus(recovered)
                        .minus(due),
                b.adjustments());
    }

    private static Appropriated paid(Appropriated b, Money more) {
        return new Appropriated(
                b.key(),
                b.status(),
                b.appropriatedFen(),
                b.reservedFen(),
                b.releasedFen(),
                b.committedFen(),
                b.paidFen().plus(more),
                b.recoveredFen(),
                b.carriedOverFen(),
                b.lapsedFen(),
                b.dueToTreasuryFen(),
                b.availableFen().minus(more),
                b.adjustments());
    }

    private static Appropriated closed(Appropriated b, BudgetClosed e) {
        return new Appropriated(
                b.key(),
                Status.CLOSED,
                b.appropriatedFen(),
                b.reservedFen(),
                b.releasedFen(),
                b.committedFen(),
                b.paidFen(),
                b.recoveredFen(),
                e.carriedOverFen(),
                e.lapsedFen(),
                b.dueToTreasuryFen(),
                b.availableFen().minus(e.carriedOverFen()).minus(e.lapsedFen()),
                b.adjustments());
    }

    private static Appropriated adjustments(Appropriated b, List<Adjustment> adjustments) {
        return new Appropriated(
                b.key(),
                b.status(),
                b.appropriatedFen(),
                b.reservedFen(),
                b.releasedFen(),
                b.committedFen(),
                b.paidFen(),
                b.recoveredFen(),
                b.carriedOverFen(),
                b.lapsedFen(),
                b.dueToTreasuryFen(),
                b.availableFen(),
                adjustments);
    }

    private static List<Adjustment> with(List<Adjustment> adjustments, Adjustment more) {
        List<Adjustment> all = new ArrayList<>(adjustments);
        all.add(more);
        return List.copyOf(all);
    }

    private static List<Adjustment> reversed(List<Adjustment> adjustments, int number) {
        return adjustments.stream()
                .map(one ->
                        one.number() == number ? new Adjustment(number, one.changeFen(), one.provenance(), true) : one)
                .toList();
    }
}
