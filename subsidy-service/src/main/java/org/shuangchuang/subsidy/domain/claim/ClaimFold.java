package org.shuangchuang.subsidy.domain.claim;

import static org.shuangchuang.subsidy.domain.claim.Claim.Status.*;

import org.shuangchuang.subsidy.domain.claim.Claim.Filed;
import org.shuangchuang.subsidy.domain.claim.Claim.Payments;
import org.shuangchuang.subsidy.domain.claim.Claim.Rejection;
import org.shuangchuang.subsidy.domain.claim.ClaimEvent.*;
import org.shuangchuang.vocabulary.Money;

/** What events make of a claim. */
final class ClaimFold {

    private ClaimFold() {}

    static Claim evolve(Claim state, ClaimEvent event) {
        return switch (state) {
            case Claim.None _ when event instanceof ClaimSubmitted e -> filed(e);
            case Claim.None _ -> throw new IllegalStateException("not a claim's first event: " + event);
            case Filed claim -> evolve(claim, event);
        };
    }

    private static Filed filed(ClaimSubmitted e) {
        return new Filed(
                e.claimId(),
                SUBMITTED,
                new Application(
                        e.enterpriseId(),
                        e.enterpriseName(),
                        e.socialCreditCode(),
                        e.division(),
                        e.programme(),
                        e.kind(),
                        e.cohort(),
                        e.amountFen(),
                        e.policyNumber(),
                        e.noticeWorkingDays(),
                        e.appealWorkingDays(),
                        e.certificateNumber(),
                        e.provenance()),
                Account.stated(e.account(), e.by()),
                Eyes.of(e.by()),
                null,
                null,
                new Payments(0, Money.ZERO, Money.ZERO),
                null);
    }

    private static Filed evolve(Filed claim, ClaimEvent event) {
        Payments paid = claim.payments();
        return switch (event) {
            case ClaimSubmitted _ -> throw new IllegalStateException("submitted twice: " + claim.claimId());
            case ConflictDeclared e -> claim.with(claim.eyes().recusing(e.by()));
            case AccountVerified e -> claim.with(claim.account().verified(e.by()));
            case AccountChangeProposed e -> claim.with(claim.account().proposing(e.account(), e.by()));
            case AccountChanged e -> claim.with(claim.account().changed(e.account(), e.proposedBy(), e.by()));
            case ClaimReviewed e ->
                claim.with(claim.eyes().reviewedBy(e.by())).reviewed(e.passed()).with(REVIEWED);
            case NoticeOpened e ->
                claim.with(ClaimNotice.opened(e.noticeId(), e.until(), e.budget()))
                        .with(UNDER_NOTICE);
            case ObjectionRaised e -> claim.with(noticeOf(claim).objected(e.number()));
            case ObjectionDecided e -> claim.with(noticeOf(claim).decided(e.number(), e.upheld()));
            case NoticeClosed _ -> claim.with(noticeOf(claim).ended()).with(NOTICE_CLOSED);
            case ClaimAwarded e -> claim.with(claim.eyes().approvedBy(e.by())).with(AWARDED);
            case ClaimRejected e ->
                claim.with(new Rejection(e.occurredOn(), e.by(), appealedBefore(claim)))
                        .with(REJECTED);
            case ClaimAppealed _ -> claim.with(appealed(claim)).with(APPEALED);
            case AppealDecided e -> e.upheld() ? claim.anew(claim.eyes().anew(e.rejectedBy())) : claim.with(REJECTED);
            case PaymentInstructed e ->
                claim.with(claim.eyes().paidBy(e.by()))
                        .with(new Payments(e.payment(), paid.orderedBackFen(), paid.recoveredFen()))
                        .with(PAYMENT_INSTRUCTED);
            case ClaimPaid _ -> claim.with(PAID);
            case PaymentFailed _, ClaimReturned _ -> claim.with(AWARDED);
            case RecoveryOrdered e ->
                claim.with(new Payments(paid.number(), paid.orderedBackFen().plus(e.amountFen()), paid.recoveredFen()));
            case RecoveryReceived e ->
                claim.with(new Payments(
                        paid.number(),
                        paid.orderedBackFen(),
                        paid.recoveredFen().plus(e.amountFen())));
        };
    }

    private static boolean appealedBefore(Filed claim) {
        return claim.rejection() != null && claim.rejection().appealed();
    }

    private static Rejection appealed(Filed claim) {
        Rejection rejection = claim.rejection();
        if (rejection == null) {
            throw new IllegalStateException("appealed without a rejection: " + claim.claimId());
        }
        return new Rejection(rejection.on(), rejection.by(), true);
    }

    private static ClaimNotice noticeOf(Filed claim) {
        if (claim.notice() == null) {
            throw new IllegalStateException("not under notice: " + claim.claimId());
        }
        return claim.notice();
    }
}
