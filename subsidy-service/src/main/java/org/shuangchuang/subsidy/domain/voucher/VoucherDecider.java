package org.shuangchuang.subsidy.domain.voucher;

import static org.shuangchuang.subsidy.domain.voucher.Voucher.Status.*;

import java.util.List;
import java.util.Map;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Application;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Filed;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Grant;
import org.shuangchuang.subsidy.domain.voucher.Voucher.Status;
import org.shuangchuang.subsidy.domain.voucher.VoucherCommand.*;
import org.shuangchuang.subsidy.domain.voucher.VoucherEvent.*;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;

/** The way of a voucher from its application to its issue and its end. How it is used is decided in {@link VoucherUse}. */
public final class VoucherDecider implements Decider<VoucherCommand, Voucher, VoucherEvent> {

    @Override
    public Voucher initial() {
        return new Voucher.None();
    }

    @Override
    public List<VoucherEvent> decide(VoucherCommand command, Voucher state) {
        return switch (state) {
            case Voucher.None _ when command instanceof Apply c -> List.of(apply(c));
            case Voucher.None _ when command instanceof TakeOver c -> List.of(takeOver(c));
            case Voucher.None _ -> throw wrongState("NONE");
            case Filed voucher -> decideOn(voucher, command);
        };
    }

    @Override
    public Voucher evolve(Voucher state, VoucherEvent event) {
        return VoucherFold.evolve(state, event);
    }

    private static List<VoucherEvent> decideOn(Filed voucher, VoucherCommand command) {
        return switch (command) {
            case Apply _, TakeOver _ -> throw wrongState(voucher.status().name());
            case Reject c -> List.of(reject(c, in(voucher, APPLIED)));
            case Approve c -> List.of(approve(c, in(voucher, APPLIED)));
            case Issue c -> List.of(issue(c, in(voucher, APPROVED)));
            case Assign c -> List.of(VoucherUse.assign(c, in(voucher, ISSUED)));
            case EndAssignment c -> List.of(VoucherUse.endAssignment(c, in(voucher, ISSUED)));
            case ClaimRedemption c -> List.of(VoucherUse.claim(c, in(voucher, ISSUED)));
            case ApproveRedemption c -> List.of(VoucherUse.approve(c, in(voucher, ISSUED, EXPIRED)));
            case RejectRedemption c -> List.of(VoucherUse.reject(c, in(voucher, ISSUED, EXPIRED)));
            case SettleRedemption c -> List.of(VoucherUse.settle(c, in(voucher, ISSUED, EXPIRED, VOIDED)));
            case Expire c -> expire(c, in(voucher, ISSUED, EXPIRED, VOIDED));
            case VoucherCommand.Void c -> List.of(cancel(c, in(voucher, ISSUED)));
        };
    }

    private static VoucherEvent apply(Apply c) {
        Holder h = c.holder();
        return new VoucherApplied(
                c.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.socialCreditCode(),
                h.division(),
                c.programme(),
                c.cohort(),
                c.requestedFen(),
                c.provenance(),
                c.by(),
                c.on());
    }

    private static VoucherEvent takeOver(TakeOver c) {
        Holder h = c.holder();
        return new VoucherTakenOver(
                c.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.socialCreditCode(),
                h.division(),
                c.programme(),
                c.cohort(),
                c.faceFen(),
                c.redeemedFen(),
                c.issuedOn(),
                c.validUntil(),
                c.budget(),
                c.terms().policyNumber(),
                c.terms().redemptionPercent(),
                c.terms().yearlyCeilingFen(),
                Provenance.OPENING,
                c.by(),
                c.on());
    }

    private static VoucherEvent reject(Reject c, Filed voucher) {
        requireOther(c.by(), voucher.application().applicant());
        return new VoucherRejected(voucher.voucherId(), c.by(), c.on());
    }

    private static VoucherEvent approve(Approve c, Filed voucher) {
        Application a = voucher.application();
        requireOther(c.by(), a.applicant());
        Money most = a.requestedFen().min(c.terms().faceCeilingFen());
        if (c.faceFen().isMoreThan(most)) {
            throw new Refused(VoucherRule.FACE_TOO_LARGE, Map.of("mostFen", most.fen()));
        }
        Holder h = a.holder();
        return new VoucherApproved(
                voucher.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.division(),
                a.programme(),
                a.cohort(),
                c.faceFen(),
                c.roundId(),
                c.budget(),
                c.terms().policyNumber(),
                c.terms().redemptionPercent(),
                c.terms().yearlyCeilingFen(),
                a.provenance(),
                c.by(),
                c.on());
    }

    private static VoucherEvent issue(Issue c, Filed voucher) {
        Grant grant = grant(voucher);
        Application a = voucher.application();
        requireOther(c.by(), a.applicant());
        requireOther(c.by(), grant.approver());
        Holder h = a.holder();
        return new VoucherIssued(
                voucher.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.division(),
                a.programme(),
                a.cohort(),
                voucher.balance().faceFen(),
                c.validUntil(),
                grant.budget(),
                a.provenance(),
                c.by(),
                c.on());
    }

    /** Said twice, done once; what waits for a decision does not expire. */
    private static List<VoucherEvent> expire(Expire c, Filed voucher) {
        Grant grant = grant(voucher);
        if (grant.validUntil() == null || !c.on().isAfter(grant.validUntil())) {
            throw new Refused(VoucherRule.VOUCHER_STILL_VALID);
        }
        Money assigned = voucher.balance().assignedFen().minus(voucher.pending());
        Money amount = voucher.expiring();
        if (amount.isZero()) {
            return List.of();
        }
        Application a = voucher.application();
        Holder h = a.holder();
        return List.of(new VoucherExpired(
                voucher.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.division(),
                a.programme(),
                a.cohort(),
                amount,
                assigned,
                c.yearClosed(),
                grant.budget(),
                a.provenance(),
                c.on()));
    }

    private static VoucherEvent cancel(VoucherCommand.Void c, Filed voucher) {
        if (!voucher.pending().isZero()) {
            throw new Refused(VoucherRule.REDEMPTION_PENDING);
        }
        Application a = voucher.application();
        Holder h = a.holder();
        Money assigned = voucher.balance().assignedFen();
        return new VoucherVoided(
                voucher.voucherId(),
                h.holderId(),
                h.holderName(),
                h.holderKind(),
                h.division(),
                a.programme(),
                a.cohort(),
                voucher.balance().unusedFen().plus(assigned),
                assigned,
                c.yearClosed(),
                grant(voucher).budget(),
                a.provenance(),
                c.documentNumber(),
                c.by(),
                c.on());
    }

    static Grant grant(Filed voucher) {
        if (voucher.grant() == null) {
            throw wrongState(voucher.status().name());
        }
        return voucher.grant();
    }

    static void requireOther(String by, String before) {
        if (by.equals(before)) {
            throw new Refused(VoucherRule.VOUCHER_SAME_EYES);
        }
    }

    private static Filed in(Filed voucher, Status... allowed) {
        if (!List.of(allowed).contains(voucher.status())) {
            throw wrongState(voucher.status().name());
        }
        return voucher;
    }

    private static Refused wrongState(String status) {
        return new Refused(VoucherRule.VOUCHER_NOT_IN_THIS_STATE, Map.of("status", status));
    }
}
