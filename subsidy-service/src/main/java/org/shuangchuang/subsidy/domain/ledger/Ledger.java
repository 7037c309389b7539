package org.shuangchuang.subsidy.domain.ledger;

import static org.shuangchuang.subsidy.domain.ledger.Account.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.budget.BudgetEvent;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.vocabulary.Money;

/** Derives the ledger from events: each movement of money is one balanced entry; what went wrong is a linked reversal. */
public final class Ledger {

    private Ledger() {}

    /** The entry of a budget's event, if it is not part of a claim's or voucher's. */
    public static Optional<Entry> of(BudgetEvent event) {
        BudgetKey key = new BudgetKey(event.programme(), event.fiscalYear(), event.division());
        LocalDate on = event.occurredOn();
        return switch (event) {
            case BudgetEvent.BudgetAppropriated e -> entry(key, on, move(TREASURY_QUOTA, AVAILABLE, e.amountFen()));
            case BudgetEvent.BudgetCarriedIn e -> entry(key, on, move(TREASURY_QUOTA, AVAILABLE, e.amountFen()));
            case BudgetEvent.BudgetTakenOver e ->
                entry(
                        key,
                        on,
                        move(TREASURY_QUOTA, AVAILABLE, e.appropriatedFen().minus(e.paidFen())),
                        move(TREASURY_QUOTA, TREASURY, e.paidFen()));
            case BudgetEvent.BudgetAdjusted e ->
                Optional.of(new Entry(key, on, changed(e.changeFen()), adjustment(key, e.number()), null));
            case BudgetEvent.BudgetAdjustmentReversed e ->
                Optional.of(new Entry(key, on, changed(e.changeFen()), null, adjustment(key, e.number())));
            case BudgetEvent.BudgetClosed e ->
                entry(
                        key,
                        on,
                        move(AVAILABLE, TREASURY_QUOTA, e.carriedOverFen()),
                        move(AVAILABLE, TREASURY_QUOTA, e.lapsedFen()));
            case BudgetEvent.BudgetReserved _,
                    BudgetEvent.BudgetReleased _,
                    BudgetEvent.BudgetCommitted _,
                    BudgetEvent.BudgetDecommitted _,
                    BudgetEvent.BudgetPaid _,
                    BudgetEvent.BudgetPaymentReversed _,
                    BudgetEvent.BudgetRecovered _ -> Optional.empty();
        };
    }

    /** The entry of a claim's event. */
    public static Optional<Entry> of(ClaimEvent event) {
        LocalDate on = event.occurredOn();
        return switch (event) {
            case ClaimEvent.NoticeOpened e -> entry(e.budget(), on, move(AVAILABLE, RESERVED, e.amountFen()));
            case ClaimEvent.ClaimRejected e ->
                e.releasedFen() == null
                        ? Optional.empty()
                        : entry(Objects.requireNonNull(e.budget()), on, move(RESERVED, AVAILABLE, e.releasedFen()));
            case ClaimEvent.ClaimAwarded e -> entry(e.budget(), on, move(RESERVED, PAYABLE, e.amountFen()));
            case ClaimEvent.PaymentInstructed e ->
                Optional.of(new Entry(
                        e.budget(),
                        on,
                        List.of(new Posting(PAYABLE, TREASURY, e.amountFen())),
                        payment(e.claimId(), e.payment()),
                        null));
            case ClaimEvent.PaymentFailed e -> reversal(e, e.payment());
            case ClaimEvent.ClaimReturned e -> reversal(e, e.payment());
            case ClaimEvent.RecoveryOrdered e ->
                entry(e.budget(), on, move(RECEIVABLE, RECOVERY_PENDING, e.amountFen()));
            case ClaimEvent.RecoveryReceived e ->
                entry(
                        e.budget(),
                        on,
                        move(TREASURY, RECEIVABLE, e.amountFen()),
                        move(RECOVERY_PENDING, back(e.dueToTreasury()), e.amountFen()));
            case ClaimEvent.ClaimSubmitted _,
                    ClaimEvent.ConflictDeclared _,
                    ClaimEvent.AccountVerified _,
                    ClaimEvent.AccountChangeProposed _,
                    ClaimEvent.AccountChanged _,
                    ClaimEvent.ClaimReviewed _,
                    ClaimEvent.ObjectionRaised _,
                    ClaimEvent.ObjectionDecided _,
                    ClaimEvent.NoticeClosed _,
                    ClaimEvent.ClaimAppealed _,
                    ClaimEvent.AppealDecided _,
                    ClaimEvent.ClaimPaid _ -> Optional.empty();
        };
    }

    /** The entry of a voucher's event. */
    public static Optional<Entry> of(VoucherEvent event) {
        LocalDate on = event.occurredOn();
        return switch (event) {
            case VoucherEvent.VoucherApproved e -> entry(e.budget(), on, move(AVAILABLE, RESERVED, e.movedFen()));
            case VoucherEvent.VoucherIssued e -> entry(e.budget(), on, move(RESERVED, VOUCHER_LIABILITY, e.movedFen()));
            case VoucherEvent.VoucherTakenOver e ->
                entry(e.budget(), on, move(AVAILABLE, VOUCHER_LIABILITY, e.movedFen()));
            case VoucherEvent.VoucherRedeemed e ->
                entry(e.budget(), on, move(VOUCHER_LIABILITY, PROVIDER_PAYABLE, e.movedFen()));
            case VoucherEvent.VoucherSettled e -> entry(e.budget(), on, move(PROVIDER_PAYABLE, TREASURY, e.movedFen()));
            case VoucherEvent.VoucherExpired e ->
                entry(e.budget(), on, move(VOUCHER_LIABILITY, back(e.dueToTreasury()), e.movedFen()));
            case VoucherEvent.VoucherVoided e ->
                entry(e.budget(), on, move(VOUCHER_LIABILITY, back(e.dueToTreasury()), e.movedFen()));
            case VoucherEvent.VoucherApplied _,
                    VoucherEvent.VoucherRejected _,
                    VoucherEvent.VoucherAssigned _,
                    VoucherEvent.AssignmentEnded _,
                    VoucherEvent.RedemptionClaimed _,
                    VoucherEvent.RedemptionRejected _ -> Optional.empty();
        };
    }

    private static Optional<Entry> reversal(ClaimEvent.MoneyEvent event, int payment) {
        return Optional.of(new Entry(
                event.budget(),
                event.occurredOn(),
                List.of(new Posting(PAYABLE, TREASURY, event.amountFen()).reversed()),
                null,
                payment(event.claimId(), payment)));
    }

    private static String payment(String claimId, int number) {
        return "claim/" + claimId + "/payment/" + number;
    }

    private static String adjustment(BudgetKey key, int number) {
        return "budget/" + key.id() + "/adjustment/" + number;
    }

    private static Account back(boolean dueToTreasury) {
        return dueToTreasury ? DUE_TO_TREASURY : AVAILABLE;
    }

    private static List<Posting> changed(Money change) {
        return change.isNegative()
                ? List.of(new Posting(AVAILABLE, TREASURY_QUOTA, change.negated()))
                : List.of(new Posting(TREASURY_QUOTA, AVAILABLE, change));
    }

    /** Nothing, where nothing moves. */
    private static @Nullable Posting move(Account debit, Account credit, Money amount) {
        return amount.isZero() ? null : new Posting(debit, credit, amount);
    }

    private static Optional<Entry> entry(BudgetKey budget, LocalDate on, @Nullable Posting... postings) {
        List<Posting> moved = Stream.of(postings).filter(Objects::nonNull).toList();
        return moved.isEmpty() ? Optional.empty() : Optional.of(new Entry(budget, on, moved, null, null));
    }
}
