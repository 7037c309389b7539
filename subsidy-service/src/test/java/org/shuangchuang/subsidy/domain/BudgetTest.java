package org.shuangchuang.subsidy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.vocabulary.Provenance.OFFICIAL;
import static org.shuangchuang.vocabulary.Provenance.SYNTHETIC;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.DeciderScenario;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.budget.Budget.Appropriated;
import org.shuangchuang.subsidy.domain.budget.BudgetCommand;
import org.shuangchuang.subsidy.domain.budget.BudgetCommand.*;
import org.shuangchuang.subsidy.domain.budget.BudgetDecider;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent.*;
import org.shuangchuang.subsidy.domain.budget.BudgetRule;
import org.shuangchuang.subsidy.domain.budget.Effects;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;

/** Invariant 1: reserved + committed + paid − recovered never exceeds what was appropriated. */
class BudgetTest {

    private static final String P = "high-tech-reward";
    private static final String D = "620100";
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2020, 12, 31);
    private static final BudgetKey KEY = new BudgetKey(P, 2020, D);

    private static Money yuan(long amount) {
        return Money.yuan(amount);
    }

    private static BudgetEvent appropriated(long amount) {
        return new BudgetAppropriated(P, 2020, D, yuan(amount), "甘财〔2020〕1号", OFFICIAL, DAY);
    }

    private static BudgetEvent reserved(long amount) {
        return new BudgetReserved(P, 2020, D, yuan(amount), "claim/1", OFFICIAL, DAY);
    }

    private static BudgetEvent committed(long amount) {
        return new BudgetCommitted(P, 2020, D, yuan(amount), "claim/1", OFFICIAL, DAY);
    }

    private static BudgetEvent paid(long amount) {
        return new BudgetPaid(P, 2020, D, yuan(amount), "claim/1", OFFICIAL, DAY);
    }

    private static DeciderScenario<BudgetCommand, Budget, BudgetEvent> budget() {
        return scenario(new BudgetDecider());
    }

    @Test
    void what_is_left_may_be_reserved_to_the_last_fen() {
        budget().given(appropriated(100), reserved(60))
                .when(new Reserve(yuan(40), OFFICIAL, "claim/2", DAY))
                .then(new BudgetReserved(P, 2020, D, yuan(40), "claim/2", OFFICIAL, DAY));
    }

    @Test
    void one_fen_more_than_is_left_is_refused() {
        budget().given(appropriated(100), reserved(60))
                .when(new Reserve(Money.fen(40_01), OFFICIAL, "claim/2", DAY))
                .refused(BudgetRule.BUDGET_EXHAUSTED);
    }

    @Test
    void what_was_paid_is_not_available_again() {
        budget().given(appropriated(100), reserved(60), committed(60), paid(60))
                .when(new Reserve(yuan(41), OFFICIAL, "claim/2", DAY))
                .refused(BudgetRule.BUDGET_EXHAUSTED);
    }

    @Test
    void what_was_recovered_is_available_again() {
        budget().given(appropriated(100), reserved(100), committed(100), paid(100))
                .given(new BudgetRecovered(P, 2020, D, yuan(30), false, "claim/1", OFFICIAL, DAY))
                .when(new Reserve(yuan(30), OFFICIAL, "claim/2", DAY))
                .then(new BudgetReserved(P, 2020, D, yuan(30), "claim/2", OFFICIAL, DAY));
    }

    @Test
    void nothing_is_reserved_where_nothing_was_appropriated() {
        budget().when(new Reserve(yuan(1), OFFICIAL, "claim/1", DAY)).refused(BudgetRule.BUDGET_MISSING);
    }

    @Test
    void it_is_appropriated_once_and_adjusted_from_then_on() {
        budget().given(appropriated(100))
                .when(new Appropriate(KEY, yuan(1), "甘财〔2020〕2号", OFFICIAL, DAY))
                .refused(BudgetRule.BUDGET_EXISTS);
        budget().given(appropriated(100))
                .when(new Adjust(yuan(-10), "甘财〔2020〕2号", OFFICIAL, DAY))
                .then(new BudgetAdjusted(P, 2020, D, 1, yuan(-10), "甘财〔2020〕2号", OFFICIAL, DAY));
    }

    @Test
    void it_is_not_adjusted_below_what_is_used() {
        budget().given(appropriated(100), reserved(95))
                .when(new Adjust(yuan(-10), "甘财〔2020〕2号", OFFICIAL, DAY))
                .refused(BudgetRule.BUDGET_EXHAUSTED);
    }

    @Test
    void an_adjustment_is_reversed_at_most_once() {
        BudgetEvent adjusted = new BudgetAdjusted(P, 2020, D, 1, yuan(50), "甘财〔2020〕2号", OFFICIAL, DAY);
        BudgetEvent reversed = new BudgetAdjustmentReversed(P, 2020, D, 1, yuan(-50), "甘财〔2020〕3号", OFFICIAL, DAY);
        budget().given(appropriated(100), adjusted)
                .when(new ReverseAdjustment(1, "甘财〔2020〕3号", DAY))
                .then(reversed);
        budget().given(appropriated(100), adjusted, reversed)
                .when(new ReverseAdjustment(1, "甘财〔2020〕4号", DAY))
                .refused(BudgetRule.ADJUSTMENT_REVERSED);
        budget().given(appropriated(100), adjusted)
                .when(new ReverseAdjustment(2, "甘财〔2020〕3号", DAY))
                .refused(BudgetRule.UNKNOWN_ADJUSTMENT);
    }

    @Test
    void at_the_years_end_a_part_is_carried_over_and_the_rest_lapses() {
        Budget closed = budget().given(appropriated(100), reserved(60), committed(60))
                .when(new Close(yuan(30), "甘财〔2021〕1号", OFFICIAL, YEAR_END))
                .then(new BudgetClosed(P, 2020, D, yuan(30), yuan(10), "甘财〔2021〕1号", OFFICIAL, YEAR_END));
        assertEquals(Money.ZERO, ((Appropriated) closed).availableFen());
    }

    @Test
    void it_is_not_closed_before_the_years_end_or_with_reservations() {
        budget().given(appropriated(100))
                .when(new Close(Money.ZERO, "甘财〔2020〕9号", OFFICIAL, YEAR_END.minusDays(1)))
                .refused(BudgetRule.BUDGET_YEAR_NOT_OVER);
        budget().given(appropriated(100), reserved(1))
                .when(new Close(Money.ZERO, "甘财〔2020〕9号", OFFICIAL, YEAR_END))
                .refused(BudgetRule.BUDGET_HAS_RESERVATIONS);
    }

    @Test
    void what_comes_back_after_the_close_is_due_to_the_treasury() {
        BudgetEvent closed = new BudgetClosed(P, 2020, D, Money.ZERO, yuan(40), "甘财〔2021〕1号", OFFICIAL, YEAR_END);
        Budget after = budget().given(appropriated(100), reserved(60), committed(60), closed)
                .when(new Decommit(yuan(60), OFFICIAL, "voucher/1", YEAR_END))
                .then(new BudgetDecommitted(P, 2020, D, yuan(60), true, "voucher/1", OFFICIAL, YEAR_END));
        Appropriated state = assertInstanceOf(Appropriated.class, after);
        assertEquals(yuan(60), state.dueToTreasuryFen());
        assertEquals(Money.ZERO, state.availableFen());
        budget().given(appropriated(100), closed)
                .when(new Reserve(yuan(1), OFFICIAL, "claim/9", YEAR_END))
                .refused(BudgetRule.BUDGET_CLOSED);
    }

    @Test
    void money_of_each_provenance_moves_by_itself() {
        Budget known = new BudgetDecider().evolve(new BudgetDecider().initial(), appropriated(100));
        assertEquals(
                List.of(
                        new BudgetReserved(P, 2020, D, yuan(30), "round/1", SYNTHETIC, DAY),
                        new BudgetReserved(P, 2020, D, yuan(7), "round/1", OFFICIAL, DAY)),
                Effects.on(
                        known,
                        "round/1",
                        DAY,
                        List.of(
                                approved(yuan(10), SYNTHETIC),
                                approved(yuan(7), OFFICIAL),
                                approved(yuan(20), SYNTHETIC))));
    }

    private static VoucherEvent approved(Money face, Provenance provenance) {
        return new VoucherEvent.VoucherApproved(
                "v",
                "e-1",
                "某某科技",
                Holder.Kind.ENTERPRISE,
                "620102",
                P,
                2020,
                face,
                "1",
                KEY,
                "甘科〔2020〕2号",
                50,
                yuan(200),
                provenance,
                "approver",
                DAY);
    }

    /** Any commands in any order: whatever is accepted, the invariant holds after each. */
    @RepeatedTest(100)
    void whatever_is_commanded_it_is_never_overspent(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BudgetDecider decider = new BudgetDecider();
        Budget state = decider.evolve(decider.initial(), appropriated(1_000));
        for (int step = 0; step < 200; step++) {
            try {
                for (BudgetEvent event : decider.decide(anything(random), state)) {
                    state = decider.evolve(state, event);
                }
            } catch (Refused _) {
                continue;
            }
            Appropriated b = (Appropriated) state;
            Money used =
                    b.reservedFen().plus(b.committedFen()).plus(b.paidFen()).minus(b.recoveredFen());
            assertFalse(used.isMoreThan(b.appropriatedFen()), "overspent: " + b);
            assertFalse(b.availableFen().isNegative(), "overspent: " + b);
            assertEquals(
                    b.appropriatedFen(),
                    used.plus(b.availableFen())
                            .plus(b.carriedOverFen())
                            .plus(b.lapsedFen())
                            .plus(b.dueToTreasuryFen()));
            for (Money one : List.of(b.reservedFen(), b.committedFen(), b.paidFen(), b.recoveredFen())) {
                assertFalse(one.isNegative(), "below zero: " + b);
            }
        }
    }

    private static BudgetCommand anything(Random random) {
        Money amount = yuan(random.nextInt(1, 400));
        return switch (random.nextInt(40)) {
            case 0 -> new Close(Money.ZERO, "甘财〔2021〕1号", OFFICIAL, YEAR_END);
            case 1, 2 -> new Adjust(random.nextBoolean() ? amount : amount.negated(), "甘财〔2020〕2号", OFFICIAL, DAY);
            case 3 -> new ReverseAdjustment(random.nextInt(1, 4), "甘财〔2020〕3号", DAY);
            case 4 -> new CarryIn(amount, OFFICIAL, DAY);
            case 5, 6, 7 -> new Release(amount, OFFICIAL, "r", DAY);
            case 8, 9, 10 -> new Decommit(amount, OFFICIAL, "r", DAY);
            case 11, 12, 13 -> new ReversePayment(amount, OFFICIAL, "r", DAY);
            case 14, 15, 16 -> new Recover(amount, OFFICIAL, "r", DAY);
            case 17, 18, 19, 20, 21, 22 -> new Pay(amount, OFFICIAL, "r", DAY);
            case 23, 24, 25, 26, 27, 28, 29 -> new BudgetCommand.Commit(amount, OFFICIAL, "r", DAY);
            default -> new Reserve(amount, OFFICIAL, "r", DAY);
        };
    }
}
