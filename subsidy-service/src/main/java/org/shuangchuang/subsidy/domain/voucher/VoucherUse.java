package org.shuangchuang.subsidy.domain.voucher;

import java.util.Map;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Application;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Filed;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Grant;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand.*;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent.*;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Refused;

/** How a voucher is used: assigned to a contract, redeemed with an invoice, settled. */
final class VoucherUse {

    private VoucherUse() {}

    static VoucherEvent assign(Assign c, Filed voucher) {
        Grant grant = VoucherDecider.grant(voucher);
        if (grant.validUntil() == null || c.on().isAfter(grant.validUntil())) {
            throw new Refused(VoucherRule.VOUCHER_EXPIRED);
        }
        requireProvider(c.serving(), c.related());
        if (c.amountFen().isMoreThan(voucher.balance().unusedFen())) {
            throw new Refused(
                    VoucherRule.ASSIGNMENT_TOO_LARGE,
                    Map.of("unusedFen", voucher.balance().unusedFen().fen()));
        }
        Application a = voucher.application();
        Holder h = a.holder();
        return new VoucherAssigned(
                voucher.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.division(),
                a.programme(),
                a.cohort(),
                voucher.assignments().size() + 1,
                c.providerId(),
                c.providerName(),
                c.contractNumber(),
                c.amountFen(),
                a.provenance(),
                c.on());
    }

    static VoucherEvent endAssignment(EndAssignment c, Filed voucher) {
        Assignment assignment = assignment(voucher, c.assignment());
        if (assignment.leftFen().isZero()) {
            throw new Refused(VoucherRule.UNKNOWN_ASSIGNMENT);
        }
        Application a = voucher.application();
        Holder h = a.holder();
        return new AssignmentEnded(
                voucher.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.division(),
                a.programme(),
                a.cohort(),
                c.assignment(),
                assignment.leftFen(),
                a.provenance(),
                c.on());
    }

    static VoucherEvent claim(ClaimRedemption c, Filed voucher) {
        Grant grant = VoucherDecider.grant(voucher);
        if (grant.validFrom() == null
                || grant.validUntil() == null
                || c.serviceOn().isBefore(grant.validFrom())
                || c.serviceOn().isAfter(grant.validUntil())
                || c.serviceOn().isAfter(c.on())) {
            throw new Refused(VoucherRule.SERVICE_OUTSIDE_VALIDITY);
        }
        requireProvider(c.serving(), c.related());
        Money left = assignment(voucher, c.assignment()).leftFen();
        Money share = c.invoiceAmountFen().percent(grant.redemptionPercent());
        if (c.amountFen().isMoreThan(left.min(share).min(c.leftOfCeilingFen()))) {
            throw new Refused(
                    VoucherRule.REDEMPTION_TOO_LARGE,
                    Map.of(
                            "leftOnVoucherFen", left.fen(),
                            "shareOfInvoiceFen", share.fen(),
                            "leftOfCeilingFen", c.leftOfCeilingFen().fen()));
        }
        return new RedemptionClaimed(
                voucher.voucherId(),
                voucher.redemptions().size() + 1,
                c.assignment(),
                c.invoice().id(),
                c.invoiceAmountFen(),
                c.serviceOn(),
                c.amountFen(),
                c.ceilingId(),
                c.by(),
                c.on());
    }

    static VoucherEvent approve(ApproveRedemption c, Filed voucher) {
        Redemption redemption = redemption(voucher, c.redemption(), Redemption.Status.CLAIMED);
        VoucherDecider.requireOther(c.by(), redemption.claimedBy());
        VoucherDecider.requireOther(c.by(), voucher.application().applicant());
        requireProvider(c.serving(), false);
        Assignment assignment = assignment(voucher, redemption.assignment());
        Application a = voucher.application();
        Holder h = a.holder();
        return new VoucherRedeemed(
                voucher.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.division(),
                a.programme(),
                a.cohort(),
                redemption.number(),
                assignment.providerId(),
                assignment.providerName(),
                redemption.amountFen(),
                VoucherDecider.grant(voucher).budget(),
                a.provenance(),
                c.by(),
                c.on());
    }

    static VoucherEvent reject(RejectRedemption c, Filed voucher) {
        Redemption redemption = redemption(voucher, c.redemption(), Redemption.Status.CLAIMED);
        VoucherDecider.requireOther(c.by(), redemption.claimedBy());
        return new RedemptionRejected(voucher.voucherId(), redemption.number(), c.by(), c.on());
    }

    static VoucherEvent settle(SettleRedemption c, Filed voucher) {
        Redemption redemption = redemption(voucher, c.redemption(), Redemption.Status.APPROVED);
        VoucherDecider.requireOther(c.by(), redemption.claimedBy());
        VoucherDecider.requireOther(c.by(), redemption.decidedBy());
        Assignment assignment = assignment(voucher, redemption.assignment());
        Application a = voucher.application();
        Holder h = a.holder();
        return new VoucherSettled(
                voucher.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.division(),
                a.programme(),
                a.cohort(),
                redemption.number(),
                assignment.providerId(),
                assignment.providerName(),
                redemption.amountFen(),
                VoucherDecider.grant(voucher).budget(),
                a.provenance(),
                c.by(),
                c.on());
    }

    private static void requireProvider(boolean serving, boolean related) {
        if (!serving) {
            throw new Refused(VoucherRule.PROVIDER_NOT_SERVING);
        }
        if (related) {
            throw new Refused(VoucherRule.PROVIDER_RELATED);
        }
    }

    static Assignment assignment(Filed voucher, int number) {
        return voucher.assignments().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(VoucherRule.UNKNOWN_ASSIGNMENT));
    }

    private static Redemption redemption(Filed voucher, int number, Redemption.Status status) {
        Redemption redemption = voucher.redemptions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(VoucherRule.UNKNOWN_REDEMPTION));
        if (redemption.status() != status) {
            throw new Refused(
                    VoucherRule.REDEMPTION_NOT_IN_THIS_STATE,
                    Map.of("status", redemption.status().name()));
        }
        return redemption;
    }
}
