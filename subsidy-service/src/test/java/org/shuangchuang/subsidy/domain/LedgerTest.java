package org.shuangchuang.subsidy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shuangchuang.subsidy.domain.ledger.Account.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.subsidy.domain.budget.Budget.Appropriated;
import org.shuangchuang.subsidy.domain.budget.BudgetCommand;
import org.shuangchuang.subsidy.domain.budget.BudgetDecider;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.domain.budget.Effects;
import org.shuangchuang.subsidy.domain.claim.Application;
import org.shuangchuang.subsidy.domain.claim.Claim;
import org.shuangchuang.subsidy.domain.claim.Claim.Filed;
import org.shuangchuang.subsidy.domain.claim.ClaimCommand;
import org.shuangchuang.subsidy.domain.claim.ClaimCommand.*;
import org.shuangchuang.subsidy.domain.claim.ClaimDecider;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent;
import org.shuangchuang.subsidy.domain.claim.RejectionGround;
import org.shuangchuang.subsidy.domain.claim.RewardKind;
import org.shuangchuang.subsidy.domain.ledger.Account;
import org.shuangchuang.subsidy.domain.ledger.Entry;
import org.shuangchuang.subsidy.domain.ledger.Ledger;
import org.shuangchuang.subsidy.domain.ledger.Posting;
import org.shuangchuang.subsidy.domain.party.HighTechStatus;
import org.shuangchuang.subsidy.domain.voucher.Redemption;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;

/** Invariant 2, and that the ledger and the states it is derived beside never disagree. */
class LedgerTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2021, 12, 31);
    private static final BudgetKey KEY = new BudgetKey("high-tech-reward", 2021, "620100");

    private static Optional<Entry> entry(Event event) {
        return switch (event) {
            case BudgetEvent budget -> Ledger.of(budget);
            case ClaimEvent claim -> Ledger.of(claim);
            case VoucherEvent voucher -> Ledger.of(voucher);
            default -> Optional.empty();
        };
    }

    /** Credits less debits per account. Fails where an entry does not sum to zero or is reversed twice. */
    private static Map<Account, Money> balances(List<Event> events) {
        Map<Account, Money> balances = new EnumMap<>(Account.class);
        for (Account account : Account.values()) {
            balances.put(account, Money.ZERO);
        }
        Set<String> names = new HashSet<>();
        Set<String> reversed = new HashSet<>();
        for (Event event : events) {
            for (Entry entry : entry(event).stream().toList()) {
                Money sum = Money.ZERO;
                for (Posting posting : entry.postings()) {
                    balances.merge(posting.debit(), posting.amountFen().negated(), Money::plus);
                    balances.merge(posting.credit(), posting.amountFen(), Money::plus);
                    sum = sum.minus(posting.amountFen()).plus(posting.amountFen());
                }
                assertEquals(Money.ZERO, sum);
                if (entry.name() != null) {
                    assertTrue(names.add(entry.name()), "named twice: " + entry);
                }
                if (entry.reverses() != null) {
                    assertTrue(names.contains(entry.reverses()), "reverses nothing: " + entry);
                    assertTrue(reversed.add(entry.reverses()), "reversed twice: " + entry);
                }
            }
        }
        Money all = balances.values().stream().reduce(Money.ZERO, Money::plus);
        assertEquals(Money.ZERO, all);
        return balances;
    }

    private static void agrees(Map<Account, Money> ledger, Budget state) {
        Appropriated budget = (Appropriated) state;
        assertEquals(budget.availableFen(), ledger.get(AVAILABLE));
        assertEquals(budget.reservedFen(), ledger.get(RESERVED));
        assertEquals(
                budget.committedFen(),
                ledger.get(PAYABLE).plus(ledger.get(VOUCHER_LIABILITY)).plus(ledger.get(PROVIDER_PAYABLE)));
        assertEquals(budget.paidFen().minus(budget.recoveredFen()), ledger.get(TREASURY));
        assertEquals(budget.dueToTreasuryFen(), ledger.get(DUE_TO_TREASURY));
        assertEquals(
                budget.appropriatedFen()
                        .minus(budget.carriedOverFen())
                        .minus(budget.lapsedFen())
                        .negated(),
                ledger.get(TREASURY_QUOTA));
    }

    /** A voucher's whole life, whatever happens: liability, payables and payments are where its balance says. */
    @RepeatedTest(100)
    void vouchers_and_the_ledger_agree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Journey journey = new Journey().issued(Money.yuan(50_000));
        for (int step = 0; step < 100; step++) {
            var command = Journey.anyUse(random, journey.state());
            if (!(command instanceof org.shuangchuang.subsidy.domain.voucher.VoucherCommand.Expire expire)
                    || !expire.yearClosed()) {
                journey.attempt(command);
            }
            Map<Account, Money> ledger = balances(journey.happened());
            var balance = journey.state().balance();
            assertEquals(balance.unusedFen().plus(balance.assignedFen()), ledger.get(VOUCHER_LIABILITY));
            assertEquals(sum(journey, Redemption.Status.APPROVED), ledger.get(PROVIDER_PAYABLE));
            assertEquals(sum(journey, Redemption.Status.SETTLED), ledger.get(TREASURY));
            agrees(ledger, journey.budget());
        }
    }

    private static Money sum(Journey journey, Redemption.Status status) {
        return journey.state().redemptions().stream()
                .filter(one -> one.status() == status)
                .map(Redemption::amountFen)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Many claims on one small budget, whatever happens to them. */
    @RepeatedTest(100)
    void claims_budgets_and_the_ledger_agree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BudgetDecider budgets = new BudgetDecider();
        ClaimDecider claims = new ClaimDecider();
        List<Event> happened = new ArrayList<>();
        Budget budget = budgets.initial();
        for (BudgetEvent event : budgets.decide(
                new BudgetCommand.Appropriate(KEY, Money.yuan(900_000), "甘财〔2021〕1号", Provenance.OFFICIAL, DAY),
                budget)) {
            budget = budgets.evolve(budget, event);
            happened.add(event);
        }
        List<Claim> states = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            states.add(claims.initial());
        }
        for (int step = 0; step < 300; step++) {
            int which = random.nextInt(states.size());
            try {
                if (random.nextInt(60) == 0) {
                    for (BudgetEvent event : budgets.decide(anyBudget(random), budget)) {
                        budget = budgets.evolve(budget, event);
                        happened.add(event);
                    }
                } else {
                    List<ClaimEvent> events =
                            claims.decide(anyClaim(random, which, budget.yearClosed()), states.get(which));
                    List<BudgetEvent> effects = Effects.on(budget, "claim/c-" + which, LATER, events);
                    for (ClaimEvent event : events) {
                        states.set(which, claims.evolve(states.get(which), event));
                    }
                    for (BudgetEvent event : effects) {
                        budget = budgets.evolve(budget, event);
                    }
                    happened.addAll(events);
                    happened.addAll(effects);
                }
            } catch (Refused _) {
                continue;
            }
        }
        Map<Account, Money> ledger = balances(happened);
        agrees(ledger, budget);
        Money owed = Money.ZERO;
        Money receivable = Money.ZERO;
        for (Claim state : states) {
            if (state instanceof Filed claim) {
                if (claim.status() == Claim.Status.AWARDED) {
                    owed = owed.plus(claim.application().amountFen());
                }
                receivable = receivable
                        .plus(claim.payments().orderedBackFen())
                        .minus(claim.payments().recoveredFen());
            }
        }
        assertEquals(owed, ledger.get(PAYABLE));
        assertEquals(receivable.negated(), ledger.get(RECEIVABLE));
        assertEquals(receivable, ledger.get(RECOVERY_PENDING));
    }

    private static BudgetCommand anyBudget(Random random) {
        Money amount = Money.yuan(random.nextInt(1, 100_000));
        return switch (random.nextInt(8)) {
            case 0 -> new BudgetCommand.Close(Money.ZERO, "甘财〔2022〕1号", Provenance.OFFICIAL, LATER);
            case 1, 2 -> new BudgetCommand.ReverseAdjustment(1, "甘财〔2021〕3号", LATER);
            default ->
                new BudgetCommand.Adjust(
                        random.nextBoolean() ? amount : amount.negated(), "甘财〔2021〕2号", Provenance.OFFICIAL, LATER);
        };
    }

    private static ClaimCommand anyClaim(Random random, int which, boolean closed) {
        Application application = new Application(
                "e-" + which,
                "某某科技",
                "Y1620102MA00000010",
                "620102",
                "high-tech-reward",
                RewardKind.RECOGNISED,
                2020,
                Money.yuan(200_000),
                "甘科〔2020〕1号",
                5,
                10,
                null,
                Provenance.OFFICIAL);
        Money part = Money.yuan(random.nextInt(1, 100_000));
        return switch (random.nextInt(16)) {
            case 0 ->
                new Submit("c-" + which, application, new PayeeAccount("某", "某行", "62000000001234"), "applicant", DAY);
            case 1 -> new Review(true, HighTechStatus.RECOGNISED, null, "reviewer", DAY);
            case 2 -> new OpenNotice("n-1", KEY, DAY);
            case 3, 4 -> new CloseNotice(LATER);
            case 5 -> new VerifyAccount("verifier", LATER);
            case 6, 7 -> new Award(KEY, "approver", LATER);
            case 8 ->
                random.nextInt(4) == 0
                        ? new Reject(RejectionGround.NOT_ELIGIBLE, "approver", LATER)
                        : new ConfirmPayment(LATER);
            case 9, 10 -> new InstructPayment("payer", LATER);
            case 11 -> new ConfirmPayment(LATER);
            case 12 -> new FailPayment("账号错误", LATER);
            case 13 -> new ReturnPayment("退票", LATER);
            case 14 -> new OrderRecovery(part, "追〔2021〕1号", "auditor", LATER);
            default -> new ReceiveRecovery(part, closed, LATER);
        };
    }

    @Test
    void a_posting_moves_something_from_one_account_to_another() {
        assertThrows(IllegalArgumentException.class, () -> new Posting(AVAILABLE, AVAILABLE, Money.yuan(1)));
        assertThrows(IllegalArgumentException.class, () -> new Posting(AVAILABLE, RESERVED, Money.ZERO));
    }
}
