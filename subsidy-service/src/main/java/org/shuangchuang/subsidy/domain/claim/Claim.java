package org.shuangchuang.subsidy.domain.claim;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Placed;

/** A claim 申报 for a reward. */
public sealed interface Claim {

    /** Nothing was submitted yet. */
    record None() implements Claim {}

    /** How far a claim has come. */
    enum Status {
        SUBMITTED,
        REVIEWED,
        UNDER_NOTICE,
        NOTICE_CLOSED,
        AWARDED,
        PAYMENT_INSTRUCTED,
        PAID,
        REJECTED,
        APPEALED
    }

    /**
     * What is paid and ordered back.
     *
     * @param number of the last payment, 0 before the first
     * @param orderedBackFen by recovery orders, to date
     * @param recoveredFen received, to date
     */
    record Payments(int number, Money orderedBackFen, Money recoveredFen) {}

    /**
     * A rejection, which may be appealed once.
     *
     * @param on day of the rejection
     * @param by who rejected
     * @param appealed whether it was appealed and dismissed, or is being decided
     */
    record Rejection(LocalDate on, String by, boolean appealed) {}

    /**
     * A submitted claim.
     *
     * @param reviewPassed what the reviewer recommended, null before the review
     */
    record Filed(
            String claimId,
            Status status,
            Application application,
            Account account,
            Eyes eyes,
            @Nullable Boolean reviewPassed,
            @Nullable ClaimNotice notice,
            Payments payments,
            @Nullable Rejection rejection)
            implements Claim, Placed {
        @Override
        public String division() {
            return application.division();
        }

        @Override
        public Set<String> concerns() {
            return Set.of(application.enterpriseId());
        }

        /** For lists: the account number covered. */
        public Filed masked() {
            return with(account.masked());
        }

        Filed with(Status next) {
            return new Filed(claimId, next, application, account, eyes, reviewPassed, notice, payments, rejection);
        }

        Filed with(Account next) {
            return new Filed(claimId, status, application, next, eyes, reviewPassed, notice, payments, rejection);
        }

        Filed with(Eyes next) {
            return new Filed(claimId, status, application, account, next, reviewPassed, notice, payments, rejection);
        }

        Filed with(ClaimNotice next) {
            return new Filed(claimId, status, application, account, eyes, reviewPassed, next, payments, rejection);
        }

        Filed with(Payments next) {
            return new Filed(claimId, status, application, account, eyes, reviewPassed, notice, next, rejection);
        }

        Filed with(Rejection next) {
            return new Filed(claimId, status, application, account, eyes, reviewPassed, notice, payments, next);
        }

        Filed reviewed(boolean passed) {
            return new Filed(claimId, status, application, account, eyes, passed, notice, payments, rejection);
        }

        /** Back to the review, after an appeal was upheld. */
        Filed anew(Eyes fresh) {
            return new Filed(claimId, Status.SUBMITTED, application, account, fresh, null, null, payments, null);
        }
    }
}
