package org.shuangchuang.subsidy.domain.claim;

import static org.shuangchuang.subsidy.domain.claim.Claim.Status.*;

import java.util.List;
import java.util.Map;
import org.shuangchuang.subsidy.domain.claim.Claim.Filed;
import org.shuangchuang.subsidy.domain.claim.Claim.Status;
import org.shuangchuang.subsidy.domain.claim.ClaimCommand.*;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent.*;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.WorkingDays;

/** The way of a claim from its submission to the award. What follows the award is decided in {@link Payment}. */
public final class ClaimDecider implements Decider<ClaimCommand, Claim, ClaimEvent> {

    @Override
    public Claim initial() {
        return new Claim.None();
    }

    @Override
    public List<ClaimEvent> decide(ClaimCommand command, Claim state) {
        return switch (state) {
            case Claim.None _ when command instanceof Submit c -> List.of(submit(c));
            case Claim.None _ -> throw wrongState("NONE");
            case Filed claim -> List.of(decideOn(claim, command));
        };
    }

    @Override
    public Claim evolve(Claim state, ClaimEvent event) {
        return ClaimFold.evolve(state, event);
    }

    private static ClaimEvent decideOn(Filed claim, ClaimCommand command) {
        return switch (command) {
            case Submit _ -> throw wrongState(claim);
            case DeclareConflict c -> declareConflict(c, claim);
            case VerifyAccount c -> verifyAccount(c, claim);
            case ProposeAccount c -> new AccountChangeProposed(claim.claimId(), c.account(), c.by(), c.on());
            case ConfirmAccount c -> confirmAccount(c, claim);
            case Review c -> review(c, in(claim, SUBMITTED));
            case OpenNotice c -> openNotice(c, in(claim, REVIEWED));
            case RaiseObjection c -> raiseObjection(c, in(claim, UNDER_NOTICE));
            case DecideObjection c -> decideObjection(c, in(claim, UNDER_NOTICE));
            case CloseNotice c -> closeNotice(c, in(claim, UNDER_NOTICE));
            case Award c -> award(c, claim);
            case Reject c -> reject(c, in(claim, REVIEWED, UNDER_NOTICE, NOTICE_CLOSED));
            case Appeal c -> appeal(c, in(claim, REJECTED));
            case DecideAppeal c -> decideAppeal(c, in(claim, APPEALED));
            case InstructPayment c -> Payment.instruct(c, in(claim, AWARDED));
            case ConfirmPayment c -> Payment.confirm(c, in(claim, PAYMENT_INSTRUCTED));
            case FailPayment c -> Payment.fail(c, in(claim, PAYMENT_INSTRUCTED));
            case ReturnPayment c -> Payment.returned(c, in(claim, PAID));
            case OrderRecovery c -> Payment.orderRecovery(c, in(claim, PAID));
            case ReceiveRecovery c -> Payment.receiveRecovery(c, in(claim, PAID));
        };
    }

    private static ClaimEvent submit(Submit c) {
        Application a = c.application();
        return new ClaimSubmitted(
                c.claimId(),
                a.enterpriseId(),
                a.enterpriseName(),
                a.socialCreditCode(),
                a.division(),
                a.programme(),
                a.kind(),
                a.cohort(),
                a.amountFen(),
                a.policyNumber(),
                a.noticeWorkingDays(),
                a.appealWorkingDays(),
                a.certificateNumber(),
                c.account(),
                a.provenance(),
                c.by(),
                c.on());
    }

    private static ClaimEvent declareConflict(DeclareConflict c, Filed claim) {
        if (claim.eyes().acted(c.by())) {
            throw new Refused(ClaimRule.ALREADY_ACTED);
        }
        return new ConflictDeclared(claim.claimId(), c.by(), c.on());
    }

    private static ClaimEvent verifyAccount(VerifyAccount c, Filed claim) {
        if (c.by().equals(claim.account().statedBy())) {
            throw new Refused(ClaimRule.ACCOUNT_SAME_EYES);
        }
        return new AccountVerified(claim.claimId(), c.by(), c.on());
    }

    private static ClaimEvent confirmAccount(ConfirmAccount c, Filed claim) {
        Account account = claim.account();
        if (account.proposed() == null || account.proposedBy() == null) {
            throw new Refused(ClaimRule.ACCOUNT_NOT_PROPOSED);
        }
        if (c.by().equals(account.proposedBy())) {
            throw new Refused(ClaimRule.ACCOUNT_SAME_EYES);
        }
        return new AccountChanged(claim.claimId(), account.proposed(), account.proposedBy(), c.by(), c.on());
    }

    private static ClaimEvent review(Review c, Filed claim) {
        claim.eyes().requireFresh(c.by());
        if (c.passed()) {
            switch (c.highTech()) {
                case RECOGNISED -> {}
                case NOT_RECOGNISED -> throw new Refused(ClaimRule.ENTERPRISE_NOT_HIGH_TECH);
                case UNKNOWN -> {
                    if (c.certificateNumber() == null) {
                        throw new Refused(ClaimRule.CERTIFICATE_NOT_STATED);
                    }
                }
            }
        }
        return new ClaimReviewed(claim.claimId(), c.passed(), c.certificateNumber(), c.by(), c.on());
    }

    private static ClaimEvent openNotice(OpenNotice c, Filed claim) {
        if (!Boolean.TRUE.equals(claim.reviewPassed())) {
            throw new Refused(ClaimRule.REVIEW_NOT_PASSED);
        }
        Application a = claim.application();
        return new NoticeOpened(
                claim.claimId(),
                c.noticeId(),
                WorkingDays.after(c.on(), a.noticeWorkingDays()),
                a.enterpriseId(),
                a.enterpriseName(),
                a.division(),
                a.programme(),
                a.kind(),
                a.cohort(),
                a.amountFen(),
                c.budget(),
                a.provenance(),
                c.on());
    }

    private static ClaimEvent raiseObjection(RaiseObjection c, Filed claim) {
        ClaimNotice notice = notice(claim);
        if (c.on().isAfter(notice.until())) {
            throw new Refused(
                    ClaimRule.NOTICE_OVER, Map.of("until", notice.until().toString()));
        }
        return new ObjectionRaised(claim.claimId(), notice.objections() + 1, c.reference(), c.on());
    }

    private static ClaimEvent decideObjection(DecideObjection c, Filed claim) {
        if (!notice(claim).open().contains(c.number())) {
            throw new Refused(ClaimRule.UNKNOWN_OBJECTION);
        }
        return new ObjectionDecided(claim.claimId(), c.number(), c.upheld(), c.by(), c.on());
    }

    private static ClaimEvent closeNotice(CloseNotice c, Filed claim) {
        ClaimNotice notice = notice(claim);
        if (!c.on().isAfter(notice.until())) {
            throw new Refused(
                    ClaimRule.NOTICE_NOT_OVER, Map.of("until", notice.until().toString()));
        }
        if (!notice.open().isEmpty()) {
            throw new Refused(ClaimRule.OBJECTION_OPEN, Map.of("objections", notice.open()));
        }
        return new NoticeClosed(claim.claimId(), notice.noticeId(), notice.until(), c.on());
    }

    private static ClaimEvent award(Award c, Filed claim) {
        if (claim.status() == UNDER_NOTICE) {
            throw new Refused(notice(claim).open().isEmpty() ? ClaimRule.NOTICE_NOT_OVER : ClaimRule.OBJECTION_OPEN);
        }
        ClaimNotice notice = notice(in(claim, NOTICE_CLOSED));
        if (notice.upheld()) {
            throw new Refused(ClaimRule.OBJECTION_UPHELD);
        }
        if (!notice.budget().equals(c.budget())) {
            throw new Refused(
                    ClaimRule.OTHER_BUDGET, Map.of("budget", notice.budget().id()));
        }
        claim.eyes().requireFresh(c.by());
        Application a = claim.application();
        return new ClaimAwarded(
                claim.claimId(),
                a.enterpriseId(),
                a.enterpriseName(),
                a.division(),
                a.programme(),
                a.kind(),
                a.cohort(),
                a.amountFen(),
                notice.budget(),
                a.provenance(),
                c.by(),
                c.on());
    }

    private static ClaimEvent reject(Reject c, Filed claim) {
        claim.eyes().requireFresh(c.by());
        ClaimNotice notice = claim.notice();
        return notice == null
                ? new ClaimRejected(
                        claim.claimId(),
                        c.ground(),
                        null,
                        null,
                        claim.application().provenance(),
                        c.by(),
                        c.on())
                : new ClaimRejected(
                        claim.claimId(),
                        c.ground(),
                        claim.application().amountFen(),
                        notice.budget(),
                        claim.application().provenance(),
                        c.by(),
                        c.on());
    }

    private static ClaimEvent appeal(Appeal c, Filed claim) {
        Claim.Rejection rejection = rejection(claim);
        if (rejection.appealed()) {
            throw new Refused(ClaimRule.APPEALED_BEFORE);
        }
        if (c.on().isAfter(WorkingDays.after(rejection.on(), claim.application().appealWorkingDays()))) {
            throw new Refused(ClaimRule.APPEAL_TOO_LATE);
        }
        return new ClaimAppealed(claim.claimId(), c.on());
    }

    private static ClaimEvent decideAppeal(DecideAppeal c, Filed claim) {
        claim.eyes().requireFresh(c.by());
        Claim.Rejection rejection = rejection(claim);
        if (c.by().equals(rejection.by())) {
            throw new Refused(ClaimRule.SAME_EYES);
        }
        return new AppealDecided(claim.claimId(), c.upheld(), rejection.by(), c.by(), c.on());
    }

    private static ClaimNotice notice(Filed claim) {
        if (claim.notice() == null) {
            throw wrongState(claim);
        }
        return claim.notice();
    }

    private static Claim.Rejection rejection(Filed claim) {
        if (claim.rejection() == null) {
            throw wrongState(claim);
        }
        return claim.rejection();
    }

    private static Filed in(Filed claim, Status... allowed) {
        if (!List.of(allowed).contains(claim.status())) {
            throw wrongState(claim);
        }
        return claim;
    }

    private static Refused wrongState(Filed claim) {
        return wrongState(claim.status().name());
    }

    private static Refused wrongState(String status) {
        return new Refused(ClaimRule.CLAIM_NOT_IN_THIS_STATE, Map.of("status", status));
    }
}
