package org.shuangchuang.subsidy.domain.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/**
 * What events of claims and vouchers do to the budget that pays for them. Decided and appended together with these, so that
 * a budget is never overspent whatever runs at the same time.
 */
public final class Effects {

    private static final BudgetDecider DECIDER = new BudgetDecider();

    /** Where money moves within a budget. */
    private enum Movement {
        NONE,
        RESERVE,
        RELEASE,
        COMMIT,
        DECOMMIT,
        PAY,
        REVERSE_PAYMENT,
        RECOVER,
        /** Reserved and committed at once: a voucher that is taken over. */
        OWE
    }

    /** Money of different provenance moves apart. */
    private record Way(Movement movement, Provenance provenance) {}

    private record Effect(Way way, Money amount) {

        static final Effect NONE = new Effect(Movement.NONE, Money.ZERO, Provenance.OFFICIAL);

        Effect(Movement movement, Money amount, Provenance provenance) {
            this(new Way(movement, provenance), amount);
        }
    }

    private Effects() {}

    /**
     * The budget's events that go with others. Those of a batch that move money the same way are one event, for each
     * provenance: a budget is a hot stream, and its events stay few.
     *
     * @param reference names what is paid for
     * @param posting the later of the day and the budget's last posting
     */
    public static List<BudgetEvent> on(
            Budget budget, String reference, LocalDate posting, List<? extends Event> events) {
        Map<Way, Money> sums = new LinkedHashMap<>();
        for (Event event : events) {
            Effect effect = of(event);
            sums.merge(effect.way(), effect.amount(), Money::plus);
        }
        List<BudgetEvent> all = new ArrayList<>();
        Budget state = budget;
        for (Map.Entry<Way, Money> sum : sums.entrySet()) {
            for (BudgetCommand command : commands(sum.getKey(), sum.getValue(), reference, posting)) {
                List<BudgetEvent> decided = DECIDER.decide(command, state);
                for (BudgetEvent event : decided) {
                    state = DECIDER.evolve(state, event);
                }
                all.addAll(decided);
            }
        }
        return all;
    }

    private static List<BudgetCommand> commands(Way way, Money amount, String reference, LocalDate on) {
        Provenance provenance = way.provenance();
        return switch (way.movement()) {
            case NONE -> List.of();
            case RESERVE -> List.of(new BudgetCommand.Reserve(amount, provenance, reference, on));
            case RELEASE -> List.of(new BudgetCommand.Release(amount, provenance, reference, on));
            case COMMIT -> List.of(new BudgetCommand.Commit(amount, provenance, reference, on));
            case DECOMMIT -> List.of(new BudgetCommand.Decommit(amount, provenance, reference, on));
            case PAY -> List.of(new BudgetCommand.Pay(amount, provenance, reference, on));
            case REVERSE_PAYMENT -> List.of(new BudgetCommand.ReversePayment(amount, provenance, reference, on));
            case RECOVER -> List.of(new BudgetCommand.Recover(amount, provenance, reference, on));
            case OWE ->
                List.of(
                        new BudgetCommand.Reserve(amount, provenance, reference, on),
                        new BudgetCommand.Commit(amount, provenance, reference, on));
        };
    }

    private static Effect of(Event event) {
        return switch (event) {
            case ClaimEvent claim -> of(claim);
            case VoucherEvent voucher -> of(voucher);
            default -> Effect.NONE; // events of other aggregates cost nothing
        };
    }

    private static Effect of(ClaimEvent event) {
        return switch (event) {
            case ClaimEvent.NoticeOpened e -> new Effect(Movement.RESERVE, e.amountFen(), e.provenance());
            case ClaimEvent.ClaimAwarded e -> new Effect(Movement.COMMIT, e.amountFen(), e.provenance());
            case ClaimEvent.ClaimRejected e when e.releasedFen() == null -> Effect.NONE;
            case ClaimEvent.ClaimRejected e ->
                new Effect(Movement.RELEASE, Objects.requireNonNull(e.releasedFen()), e.provenance());
            case ClaimEvent.PaymentInstructed e -> new Effect(Movement.PAY, e.amountFen(), e.provenance());
            case ClaimEvent.PaymentFailed e -> new Effect(Movement.REVERSE_PAYMENT, e.amountFen(), e.provenance());
            case ClaimEvent.ClaimReturned e -> new Effect(Movement.REVERSE_PAYMENT, e.amountFen(), e.provenance());
            case ClaimEvent.RecoveryReceived e -> new Effect(Movement.RECOVER, e.amountFen(), e.provenance());
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
                    ClaimEvent.ClaimPaid _,
                    ClaimEvent.RecoveryOrdered _ -> Effect.NONE;
        };
    }

    private static Effect of(VoucherEvent event) {
        return switch (event) {
            case VoucherEvent.VoucherApproved e -> new Effect(Movement.RESERVE, e.movedFen(), e.provenance());
            case VoucherEvent.VoucherIssued e -> new Effect(Movement.COMMIT, e.movedFen(), e.provenance());
            case VoucherEvent.VoucherTakenOver e -> new Effect(Movement.OWE, e.movedFen(), e.provenance());
            case VoucherEvent.VoucherSettled e -> new Effect(Movement.PAY, e.movedFen(), e.provenance());
            case VoucherEvent.VoucherExpired e -> new Effect(Movement.DECOMMIT, e.movedFen(), e.provenance());
            case VoucherEvent.VoucherVoided e -> new Effect(Movement.DECOMMIT, e.movedFen(), e.provenance());
            case VoucherEvent.VoucherApplied _,
                    VoucherEvent.VoucherRejected _,
                    VoucherEvent.VoucherAssigned _,
                    VoucherEvent.AssignmentEnded _,
                    VoucherEvent.RedemptionClaimed _,
                    VoucherEvent.RedemptionRejected _,
                    VoucherEvent.VoucherRedeemed _ -> Effect.NONE;
        };
    }
}
