package org.shuangchuang.subsidy.domain.claim;

import java.util.Map;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.claim.Claim.Filed;
import org.shuangchuang.subsidy.domain.claim.ClaimCommand.*;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent.*;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Refused;

/** What follows an award: awarded is not paid, and paid is not for good. */
final class Payment {

    private Payment() {}

    static ClaimEvent instruct(InstructPayment c, Filed claim) {
        if (claim.account().verifiedBy() == null) {
            throw new Refused(ClaimRule.ACCOUNT_NOT_VERIFIED);
        }
        claim.eyes().requirePayer(c.by());
        Application a = claim.application();
        return new PaymentInstructed(
                claim.claimId(),
                claim.payments().number() + 1,
                a.enterpriseId(),
                a.enterpriseName(),
                a.division(),
                a.programme(),
                a.kind(),
                a.cohort(),
                a.amountFen(),
                budget(claim),
                a.provenance(),
                c.by(),
                c.on());
    }

    static ClaimEvent confirm(ConfirmPayment c, Filed claim) {
        Application a = claim.application();
        return new ClaimPaid(
                claim.claimId(),
                claim.payments().number(),
                a.enterpriseId(),
                a.enterpriseName(),
                a.division(),
                a.programme(),
                a.kind(),
                a.cohort(),
                a.amountFen(),
                budget(claim),
                a.provenance(),
                c.on());
    }

    static ClaimEvent fail(FailPayment c, Filed claim) {
        Application a = claim.application();
        return new PaymentFailed(
                claim.claimId(),
                claim.payments().number(),
                a.enterpriseId(),
                a.enterpriseName(),
                a.division(),
                a.programme(),
                a.kind(),
                a.cohort(),
                a.amountFen(),
                budget(claim),
                a.provenance(),
                c.reason(),
                c.on());
    }

    static ClaimEvent returned(ReturnPayment c, Filed claim) {
        if (!claim.payments().orderedBackFen().isZero()) {
            throw new Refused(ClaimRule.CLAIM_NOT_IN_THIS_STATE, Map.of("status", "RECOVERY_ORDERED"));
        }
        Application a = claim.application();
        return new ClaimReturned(
                claim.claimId(),
                claim.payments().number(),
                a.enterpriseId(),
                a.enterpriseName(),
                a.division(),
                a.programme(),
                a.kind(),
                a.cohort(),
                a.amountFen(),
                budget(claim),
                a.provenance(),
                c.reason(),
                c.on());
    }

    static ClaimEvent orderRecovery(OrderRecovery c, Filed claim) {
        Application a = claim.application();
        Money left = a.amountFen().minus(claim.payments().orderedBackFen());
        if (c.amountFen().isMoreThan(left)) {
            throw new Refused(ClaimRule.RECOVERY_TOO_LARGE, Map.of("leftFen", left.fen()));
        }
        return new RecoveryOrdered(
                claim.claimId(),
                a.enterpriseId(),
                a.enterpriseName(),
                a.division(),
                a.programme(),
                a.kind(),
                a.cohort(),
                c.amountFen(),
                budget(claim),
                a.provenance(),
                c.documentNumber(),
                c.by(),
                c.on());
    }

    static ClaimEvent receiveRecovery(ReceiveRecovery c, Filed claim) {
        Application a = claim.application();
        Money open = claim.payments().orderedBackFen().minus(claim.payments().recoveredFen());
        if (c.amountFen().isMoreThan(open)) {
            throw new Refused(ClaimRule.RECEIPT_TOO_LARGE, Map.of("openFen", open.fen()));
        }
        return new RecoveryReceived(
                claim.claimId(),
                a.enterpriseId(),
                a.enterpriseName(),
                a.division(),
                a.programme(),
                a.kind(),
                a.cohort(),
                c.amountFen(),
                c.yearClosed(),
                budget(claim),
                a.provenance(),
                c.on());
    }

    private static BudgetKey budget(Filed claim) {
        if (claim.notice() == null) {
            throw new Refused(ClaimRule.CLAIM_NOT_IN_THIS_STATE);
        }
        return claim.notice().budget();
    }
}
