package org.shuangchuang.subsidy.domain.voucher;

import static org.shuangchuang.subsidy.domain.voucher.Voucher.Status.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.voucher.Redemption.Status;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Application;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Filed;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Grant;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent.*;

/** What events make of a voucher. */
final class VoucherFold {

    private VoucherFold() {}

    static Voucher evolve(Voucher state, VoucherEvent event) {
        return switch (state) {
            case Voucher.None _ when event instanceof VoucherApplied e -> applied(e);
            case Voucher.None _ when event instanceof VoucherTakenOver e -> takenOver(e);
            case Voucher.None _ -> throw new IllegalStateException("not a voucher's first event: " + event);
            case Filed voucher -> evolve(voucher, event);
        };
    }

    private static Filed applied(VoucherApplied e) {
        Holder holder = new Holder(e.holderId(), e.holderName(), e.holderKind(), e.socialCreditCode(), e.division());
        return new Filed(
                e.voucherId(),
                APPLIED,
                new Application(holder, e.programme(), e.cohort(), e.requestedFen(), e.by(), e.provenance()),
                Balance.none(),
                null,
                List.of(),
                List.of());
    }

    private static Filed takenOver(VoucherTakenOver e) {
        Holder holder = new Holder(e.holderId(), e.holderName(), e.holderKind(), e.socialCreditCode(), e.division());
        return new Filed(
                e.voucherId(),
                ISSUED,
                new Application(holder, e.programme(), e.cohort(), e.faceFen(), e.by(), e.provenance()),
                Balance.takenOver(e.faceFen(), e.redeemedFen()),
                new Grant(
                        null,
                        e.budget(),
                        e.by(),
                        e.policyNumber(),
                        e.redemptionPercent(),
                        e.yearlyCeilingFen(),
                        e.issuedOn(),
                        e.validUntil()),
                List.of(),
                List.of());
    }

    private static Filed evolve(Filed v, VoucherEvent event) {
        return switch (event) {
            case VoucherApplied _, VoucherTakenOver _ ->
                throw new IllegalStateException("begun twice: " + v.voucherId());
            case VoucherRejected _ -> v.with(REJECTED);
            case VoucherApproved e -> approved(v, e);
            case VoucherIssued e -> issued(v, e.occurredOn(), e.validUntil());
            case VoucherAssigned e ->
                v.with(v.balance().assign(e.amountFen()))
                        .withAssignments(with(
                                v.assignments(),
                                new Assignment(
                                        e.assignment(),
                                        e.providerId(),
                                        e.providerName(),
                                        e.contractNumber(),
                                        e.amountFen())));
            case AssignmentEnded e ->
                v.with(v.balance().unassign(e.amountFen()))
                        .withAssignments(v.assignments().stream()
                                .map(one -> one.number() == e.assignment() ? one.less(e.amountFen()) : one)
                                .toList());
            case RedemptionClaimed e -> claimed(v, e);
            case RedemptionRejected e -> rejected(v, e);
            case VoucherRedeemed e ->
                v.with(v.balance().redeem(e.amountFen()))
                        .withRedemptions(decided(v.redemptions(), e.redemption(), Status.APPROVED, e.by()));
            case VoucherSettled e ->
                v.withRedemptions(decided(v.redemptions(), e.redemption(), Status.SETTLED, e.by()));
            case VoucherExpired e ->
                emptied(v.with(v.balance().expire(e.amountFen().minus(e.assignedFen()), e.assignedFen())))
                        .with(v.status() == VOIDED ? VOIDED : EXPIRED);
            case VoucherVoided e ->
                emptied(v.with(v.balance().cancel(e.amountFen().minus(e.assignedFen()), e.assignedFen())))
                        .with(VOIDED);
        };
    }

    private static Filed approved(Filed v, VoucherApproved e) {
        return v.with(Balance.issued(e.faceFen()))
                .with(new Grant(
                        e.roundId(),
                        e.budget(),
                        e.by(),
                        e.policyNumber(),
                        e.redemptionPercent(),
                        e.yearlyCeilingFen(),
                        null,
                        null))
                .with(APPROVED);
    }

    private static Filed issued(Filed v, LocalDate from, LocalDate until) {
        return v.with(VoucherDecider.grant(v).valid(from, until)).with(ISSUED);
    }

    private static Filed claimed(Filed v, RedemptionClaimed e) {
        return v.withAssignments(v.assignments().stream()
                        .map(one -> one.number() == e.assignment() ? one.less(e.amountFen()) : one)
                        .toList())
                .withRedemptions(with(
                        v.redemptions(),
                        new Redemption(
                                e.redemption(),
                                e.assignment(),
                                e.invoiceId(),
                                e.ceilingId(),
                                e.serviceOn(),
                                e.amountFen(),
                                Status.CLAIMED,
                                e.by(),
                                "")));
    }

    /** What was claimed is assigned again. */
    private static Filed rejected(Filed v, RedemptionRejected e) {
        Redemption redemption = v.redemptions().get(e.redemption() - 1);
        return v.withAssignments(v.assignments().stream()
                        .map(one -> one.number() == redemption.assignment() ? one.more(redemption.amountFen()) : one)
                        .toList())
                .withRedemptions(decided(v.redemptions(), e.redemption(), Status.REJECTED, e.by()));
    }

    private static Filed emptied(Filed v) {
        return v.withAssignments(
                v.assignments().stream().map(one -> one.less(one.leftFen())).toList());
    }

    private static List<Redemption> decided(List<Redemption> redemptions, int number, Status status, String by) {
        return redemptions.stream()
                .map(one -> one.number() == number ? one.with(status, by) : one)
                .toList();
    }

    private static <T> List<T> with(List<T> all, T more) {
        List<T> longer = new ArrayList<>(all);
        longer.add(more);
        return List.copyOf(longer);
    }
}
