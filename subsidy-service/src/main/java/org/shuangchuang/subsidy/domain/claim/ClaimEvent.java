package org.shuangchuang.subsidy.domain.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.PayeeAccount;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/** What happened to a claim. Those that move money carry all that a figure counts them under; see {@link MoneyEvent}. */
public sealed interface ClaimEvent extends Event {

    String claimId();

    /** An event that figures and the ledger are made of. */
    sealed interface MoneyEvent extends ClaimEvent {

        BudgetKey budget();

        Money amountFen();
    }

    record ClaimSubmitted(
            String claimId,
            String enterpriseId,
            String enterpriseName,
            String socialCreditCode,
            String division,
            String programme,
            RewardKind kind,
            int cohort,
            Money amountFen,
            String policyNumber,
            int noticeWorkingDays,
            int appealWorkingDays,
            @Nullable String certificateNumber,
            PayeeAccount account,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements ClaimEvent {}

    record ConflictDeclared(String claimId, String by, LocalDate occurredOn) implements ClaimEvent {}

    record AccountVerified(String claimId, String by, LocalDate occurredOn) implements ClaimEvent {}

    record AccountChangeProposed(String claimId, PayeeAccount account, String by, LocalDate occurredOn)
            implements ClaimEvent {}

    record AccountChanged(String claimId, PayeeAccount account, String proposedBy, String by, LocalDate occurredOn)
            implements ClaimEvent {}

    record ClaimReviewed(
            String claimId, boolean passed, @Nullable String certificateNumber, String by, LocalDate occurredOn)
            implements ClaimEvent {}

    record NoticeOpened(
            String claimId,
            String noticeId,
            LocalDate until,
            String enterpriseId,
            String enterpriseName,
            String division,
            String programme,
            RewardKind kind,
            int cohort,
            Money amountFen,
            BudgetKey budget,
            Provenance provenance,
            LocalDate occurredOn)
            implements MoneyEvent {}

    record ObjectionRaised(String claimId, int number, String reference, LocalDate occurredOn) implements ClaimEvent {}

    record ObjectionDecided(String claimId, int number, boolean upheld, String by, LocalDate occurredOn)
            implements ClaimEvent {}

    record NoticeClosed(String claimId, String noticeId, LocalDate until, LocalDate occurredOn) implements ClaimEvent {}

    record ClaimAwarded(
            String claimId,
            String enterpriseId,
            String enterpriseName,
            String division,
            String programme,
            RewardKind kind,
            int cohort,
            Money amountFen,
            BudgetKey budget,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements MoneyEvent {}

    /** @param releasedFen what was reserved and returns to the budget, if anything */
    record ClaimRejected(
            String claimId,
            RejectionGround ground,
            @Nullable Money releasedFen,
            @Nullable BudgetKey budget,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements ClaimEvent {}

    record ClaimAppealed(String claimId, LocalDate occurredOn) implements ClaimEvent {}

    record AppealDecided(String claimId, boolean upheld, String rejectedBy, String by, LocalDate occurredOn)
            implements ClaimEvent {}

    /** @param payment number of the payment on this claim, from 1 */
    record PaymentInstructed(
            String claimId,
            int payment,
            String enterpriseId,
            String enterpriseName,
            String division,
            String programme,
            RewardKind kind,
            int cohort,
            Money amountFen,
            BudgetKey budget,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements MoneyEvent {}

    record ClaimPaid(
            String claimId,
            int payment,
            String enterpriseId,
            String enterpriseName,
            String division,
            String programme,
            RewardKind kind,
            int cohort,
            Money amountFen,
            BudgetKey budget,
            Provenance provenance,
            LocalDate occurredOn)
            implements MoneyEvent {}

    record PaymentFailed(
            String claimId,
            int payment,
            String enterpriseId,
            String enterpriseName,
            String division,
            String programme,
            RewardKind kind,
            int cohort,
            Money amountFen,
            BudgetKey budget,
            Provenance provenance,
            String reason,
            LocalDate occurredOn)
            implements MoneyEvent {}

    record ClaimReturned(
            String claimId,
            int payment,
            String enterpriseId,
            String enterpriseName,
            String division,
            String programme,
            RewardKind kind,
            int cohort,
            Money amountFen,
            BudgetKey budget,
            Provenance provenance,
            String reason,
            LocalDate occurredOn)
            implements MoneyEvent {}

    record RecoveryOrdered(
            String claimId,
            String enterpriseId,
            String enterpriseName,
            String division,
            String programme,
            RewardKind kind,
            int cohort,
            Money amountFen,
            BudgetKey budget,
            Provenance provenance,
            String documentNumber,
            String by,
            LocalDate occurredOn)
            implements MoneyEvent {}

    /** @param dueToTreasury whether it goes to the treasury, the fiscal year being closed */
    record RecoveryReceived(
            String claimId,
            String enterpriseId,
            String enterpriseName,
            String division,
            String programme,
            RewardKind kind,
            int cohort,
            Money amountFen,
            boolean dueToTreasury,
            BudgetKey budget,
            Provenance provenance,
            LocalDate occurredOn)
            implements MoneyEvent {}
}
