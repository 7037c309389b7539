package org.shuangchuang.subsidy.domain.budget;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.budget.Budget.Adjustment;
import org.shuangchuang.subsidy.domain.budget.Budget.Appropriated;
import org.shuangchuang.subsidy.domain.budget.BudgetCommand.*;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent.*;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;

/** What a budget allows. What its events make of it is in {@link BudgetFold}. */
public final class BudgetDecider implements Decider<BudgetCommand, Budget, BudgetEvent> {

    @Override
    public Budget initial() {
        return new Budget.None();
    }

    @Override
    public List<BudgetEvent> decide(BudgetCommand command, Budget state) {
        return switch (command) {
            case Appropriate c -> List.of(appropriate(c, state));
            case TakeOver c -> List.of(takeOver(c, state));
            case CarryIn c -> List.of(carryIn(c, open(state)));
            case Adjust c -> List.of(adjust(c, known(state)));
            case ReverseAdjustment c -> List.of(reverse(c, known(state)));
            case Reserve c -> List.of(reserve(c, open(state)));
            case Release c -> {
                BudgetKey k = holding(known(state), known(state).reservedFen(), c.amountFen());
                yield List.of(new BudgetReleased(
                        k.programme(),
                        k.fiscalYear(),
                        k.division(),
                        c.amountFen(),
                        c.reference(),
                        c.provenance(),
                        c.on()));
            }
            case Commit c -> {
                BudgetKey k = holding(known(state), known(state).reservedFen(), c.amountFen());
                yield List.of(new BudgetCommitted(
                        k.programme(),
                        k.fiscalYear(),
                        k.division(),
                        c.amountFen(),
                        c.reference(),
                        c.provenance(),
                        c.on()));
            }
            case Decommit c -> List.of(decommit(c, known(state)));
            case Pay c -> {
                BudgetKey k = holding(known(state), known(state).committedFen(), c.amountFen());
                yield List.of(new BudgetPaid(
                        k.programme(),
                        k.fiscalYear(),
                        k.division(),
                        c.amountFen(),
                        c.reference(),
                        c.provenance(),
                        c.on()));
            }
            case ReversePayment c -> {
                BudgetKey k = holding(known(state), known(state).paidFen(), c.amountFen());
                yield List.of(new BudgetPaymentReversed(
                        k.programme(),
                        k.fiscalYear(),
                        k.division(),
                        c.amountFen(),
                        c.reference(),
                        c.provenance(),
                        c.on()));
            }
            case Recover c -> List.of(recover(c, known(state)));
            case Close c -> List.of(close(c, open(state)));
        };
    }

    @Override
    public Budget evolve(Budget state, BudgetEvent event) {
        return BudgetFold.evolve(state, event);
    }

    private static BudgetEvent appropriate(Appropriate c, Budget state) {
        if (!(state instanceof Budget.None)) {
            throw new Refused(BudgetRule.BUDGET_EXISTS, Map.of("budget", c.key().id()));
        }
        return new BudgetAppropriated(
                c.key().programme(),
                c.key().fiscalYear(),
                c.key().division(),
                c.amountFen(),
                c.documentNumber(),
                c.provenance(),
                c.on());
    }

    private static BudgetEvent takeOver(TakeOver c, Budget state) {
        if (!(state instanceof Budget.None)) {
            throw new Refused(BudgetRule.BUDGET_EXISTS, Map.of("budget", c.key().id()));
        }
        if (c.paidFen().isMoreThan(c.appropriatedFen())) {
            throw exhausted(c.appropriatedFen(), c.paidFen());
        }
        return new BudgetTakenOver(
                c.key().programme(),
                c.key().fiscalYear(),
                c.key().division(),
                c.appropriatedFen(),
                c.paidFen(),
                Provenance.OPENING,
                c.on());
    }

    private static BudgetEvent carryIn(CarryIn c, Appropriated budget) {
        BudgetKey k = budget.key();
        return new BudgetCarriedIn(k.programme(), k.fiscalYear(), k.division(), c.amountFen(), c.provenance(), c.on());
    }

    private static BudgetEvent adjust(Adjust c, Appropriated budget) {
        requireOpen(budget);
        requireAvailable(budget, c.changeFen().negated());
        BudgetKey k = budget.key();
        int number = budget.adjustments().size() + 1;
        return new BudgetAdjusted(
                k.programme(),
                k.fiscalYear(),
                k.division(),
                number,
                c.changeFen(),
                c.documentNumber(),
                c.provenance(),
                c.on());
    }

    private static BudgetEvent reverse(ReverseAdjustment c, Appropriated budget) {
        requireOpen(budget);
        Adjustment adjustment = budget.adjustments().stream()
                .filter(one -> one.number() == c.number())
                .findFirst()
                .orElseThrow(() -> new Refused(BudgetRule.UNKNOWN_ADJUSTMENT));
        if (adjustment.reversed()) {
            throw new Refused(BudgetRule.ADJUSTMENT_REVERSED);
        }
        requireAvailable(budget, adjustment.changeFen());
        BudgetKey k = budget.key();
        return new BudgetAdjustmentReversed(
                k.programme(),
                k.fiscalYear(),
                k.division(),
                c.number(),
                adjustment.changeFen().negated(),
                c.documentNumber(),
                adjustment.provenance(),
                c.on());
    }

    private static BudgetEvent reserve(Reserve c, Appropriated budget) {
        requireAvailable(budget, c.amountFen());
        BudgetKey k = budget.key();
        return new BudgetReserved(
                k.programme(), k.fiscalYear(), k.division(), c.amountFen(), c.reference(), c.provenance(), c.on());
    }

    private static BudgetEvent decommit(Decommit c, Appropriated budget) {
        BudgetKey k = holding(budget, budget.committedFen(), c.amountFen());
        return new BudgetDecommitted(
                k.programme(),
                k.fiscalYear(),
                k.division(),
                c.amountFen(),
                budget.isClosed(),
                c.reference(),
                c.provenance(),
                c.on());
    }

    private static BudgetEvent recover(Recover c, Appropriated budget) {
        BudgetKey k = holding(budget, budget.paidFen().minus(budget.recoveredFen()), c.amountFen());
        return new BudgetRecovered(
                k.programme(),
                k.fiscalYear(),
                k.division(),
                c.amountFen(),
                budget.isClosed(),
                c.reference(),
                c.provenance(),
                c.on());
    }

    private static BudgetEvent close(Close c, Appropriated budget) {
        BudgetKey k = budget.key();
        if (c.on().isBefore(LocalDate.of(k.fiscalYear(), Month.DECEMBER, 31))) {
            throw new Refused(BudgetRule.BUDGET_YEAR_NOT_OVER);
        }
        if (!budget.reservedFen().isZero()) {
            throw new Refused(
                    BudgetRule.BUDGET_HAS_RESERVATIONS,
                    Map.of("reservedFen", budget.reservedFen().fen()));
        }
        requireAvailable(budget, c.carriedOverFen());
        return new BudgetClosed(
                k.programme(),
                k.fiscalYear(),
                k.division(),
                c.carriedOverFen(),
                budget.availableFen().minus(c.carriedOverFen()),
                c.documentNumber(),
                c.provenance(),
                c.on());
    }

    private static Appropriated known(Budget state) {
        return switch (state) {
            case Appropriated budget -> budget;
            case Budget.None _ -> throw new Refused(BudgetRule.BUDGET_MISSING);
        };
    }

    private static Appropriated open(Budget state) {
        Appropriated budget = known(state);
        requireOpen(budget);
        return budget;
    }

    private static void requireOpen(Appropriated budget) {
        if (budget.isClosed()) {
            throw new Refused(
                    BudgetRule.BUDGET_CLOSED, Map.of("budget", budget.key().id()));
        }
    }

    private static void requireAvailable(Appropriated budget, Money amount) {
        if (amount.isMoreThan(budget.availableFen())) {
            throw exhausted(budget.availableFen(), amount);
        }
    }

    private static Refused exhausted(Money available, Money wanted) {
        return new Refused(
                BudgetRule.BUDGET_EXHAUSTED, Map.of("availableFen", available.fen(), "wantedFen", wanted.fen()));
    }

    /** The budget's key, when as much as is moved stands where it is moved from. */
    private static BudgetKey holding(Appropriated budget, Money standing, Money moved) {
        if (moved.isMoreThan(standing)) {
            throw new Refused(
                    BudgetRule.BUDGET_MOVEMENT_TOO_LARGE,
                    Map.of("standingFen", standing.fen(), "movedFen", moved.fen()));
        }
        return budget.key();
    }
}
