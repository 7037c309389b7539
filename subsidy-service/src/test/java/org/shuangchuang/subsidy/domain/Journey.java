package org.shuangchuang.subsidy.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.budget.BudgetCommand;
import org.shuangchuang.subsidy.domain.budget.BudgetDecider;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.domain.budget.Effects;
import org.shuangchuang.subsidy.domain.rules.Terms.VoucherTerms;
import org.shuangchuang.subsidy.domain.voucher.Invoice;
import org.shuangchuang.subsidy.domain.voucher.Voucher;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Filed;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand.*;
import org.shuangchuang.subsidy.domain.voucher.VoucherDecider;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;

/** A voucher with the budget it is paid from, decided together as the resources do it; remembers all that happened. */
final class Journey {

    static final LocalDate DAY = LocalDate.of(2020, 6, 10);
    static final LocalDate VALID_UNTIL = LocalDate.of(2021, 6, 9);
    static final BudgetKey BUDGET = new BudgetKey("innovation-voucher", 2020, "620100");
    static final VoucherTerms TERMS =
            new VoucherTerms("甘科〔2020〕2号", LocalDate.of(2020, 1, 1), Money.yuan(100_000), 50, Money.yuan(200_000), 12);

    private final VoucherDecider vouchers = new VoucherDecider();
    private final BudgetDecider budgets = new BudgetDecider();
    private Voucher voucher = vouchers.initial();
    private Budget budget = budgets.initial();
    private final List<Event> happened = new ArrayList<>();

    Journey() {
        this(null, "620100");
    }

    /** @param shared the budget as it is when others are paid from it too, null for one of its own */
    Journey(Budget shared, String division) {
        if (shared == null) {
            BudgetKey key = new BudgetKey(BUDGET.programme(), BUDGET.fiscalYear(), division);
            budget(new BudgetCommand.Appropriate(key, Money.yuan(1_000_000), "甘财〔2020〕1号", Provenance.OFFICIAL, DAY));
        } else {
            budget = shared;
        }
    }

    Journey applied(Money requested) {
        Holder holder = new Holder("e-1", "某某科技", Holder.Kind.ENTERPRISE, "Y1620102MA00000010", "620102");
        voucher(new Apply("v-1", holder, "innovation-voucher", 2020, requested, Provenance.OFFICIAL, "applicant", DAY));
        return this;
    }

    Journey issued(Money face) {
        applied(face);
        voucher(approve(face, "approver"));
        voucher(new Issue(VALID_UNTIL, "issuer", DAY));
        return this;
    }

    List<VoucherEvent> voucher(VoucherCommand command) {
        List<VoucherEvent> events = vouchers.decide(command, voucher);
        List<BudgetEvent> effects = Effects.on(budget, "voucher/v-1", DAY, events);
        for (VoucherEvent event : events) {
            voucher = vouchers.evolve(voucher, event);
        }
        for (BudgetEvent event : effects) {
            budget = budgets.evolve(budget, event);
        }
        happened.addAll(events);
        happened.addAll(effects);
        return events;
    }

    void budget(BudgetCommand command) {
        for (BudgetEvent event : budgets.decide(command, budget)) {
            budget = budgets.evolve(budget, event);
            happened.add(event);
        }
    }

    /** A refusal changes nothing. */
    void attempt(VoucherCommand command) {
        try {
            voucher(command);
        } catch (Refused _) {
            return;
        }
    }

    Filed state() {
        return (Filed) voucher;
    }

    Budget budget() {
        return budget;
    }

    List<Event> happened() {
        return happened;
    }

    static VoucherCommand approve(Money face, String by) {
        return new Approve(face, TERMS, "r-1", BUDGET, by, DAY);
    }

    static VoucherCommand assign(Money amount) {
        return new Assign("p-1", "某检测机构", "合同1", amount, true, false, DAY);
    }

    /** Anything that may be asked of an issued voucher. */
    static VoucherCommand anyUse(Random random, Filed state) {
        Money amount = Money.yuan(random.nextInt(1, 20_000));
        int assignment = random.nextInt(1, Math.max(2, state.assignments().size() + 1));
        int redemption = random.nextInt(1, Math.max(2, state.redemptions().size() + 1));
        return switch (random.nextInt(60)) {
            case 0 -> new Expire(random.nextBoolean(), VALID_UNTIL.plusDays(1));
            case 1 -> new VoucherCommand.Void("撤〔2020〕1号", false, "officer", DAY);
            case 2, 3, 4, 5 -> new EndAssignment(assignment, DAY);
            case 6, 7, 8, 9, 10 -> new RejectRedemption(redemption, "officer", DAY);
            case 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 -> new ApproveRedemption(redemption, true, "officer", DAY);
            case 21, 22, 23, 24, 25, 26, 27, 28 -> new SettleRedemption(redemption, "payer", DAY);
            case 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40 -> assign(amount);
            default ->
                new ClaimRedemption(
                        assignment,
                        new Invoice("24622000000012345678"),
                        Money.yuan(random.nextInt(1, 50_000)),
                        DAY,
                        amount,
                        true,
                        false,
                        "e-1.innovation-voucher.2020",
                        Money.yuan(200_000),
                        "provider",
                        DAY);
        };
    }
}
