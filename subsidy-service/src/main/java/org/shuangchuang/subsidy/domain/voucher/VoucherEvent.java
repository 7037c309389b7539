package org.shuangchuang.subsidy.domain.voucher;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/** What happened to a voucher. Those that move its value carry all that a figure counts them under. */
public sealed interface VoucherEvent extends Event {

    String voucherId();

    /** An event that moves value. */
    sealed interface MoneyEvent extends VoucherEvent {

        BudgetKey budget();

        /** What is moved, in fen. */
        Money movedFen();
    }

    record VoucherApplied(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            @Nullable String socialCreditCode,
            String division,
            String programme,
            int cohort,
            Money requestedFen,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements VoucherEvent {}

    record VoucherRejected(String voucherId, String by, LocalDate occurredOn) implements VoucherEvent {}

    record VoucherApproved(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            String division,
            String programme,
            int cohort,
            Money faceFen,
            String roundId,
            BudgetKey budget,
            String policyNumber,
            int redemptionPercent,
            Money yearlyCeilingFen,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements MoneyEvent {
        @Override
        public Money movedFen() {
            return faceFen;
        }
    }

    /** @param validUntil last day of its validity, which starts on {@code occurredOn} */
    record VoucherIssued(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            String division,
            String programme,
            int cohort,
            Money faceFen,
            LocalDate validUntil,
            BudgetKey budget,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements MoneyEvent {
        @Override
        public Money movedFen() {
            return faceFen;
        }
    }

    /**
     * An older system's voucher enters as it stands.
     *
     * @param redeemedFen redeemed and settled there; the rest is a liability from now on
     */
    record VoucherTakenOver(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            @Nullable String socialCreditCode,
            String division,
            String programme,
            int cohort,
            Money faceFen,
            Money redeemedFen,
            LocalDate issuedOn,
            LocalDate validUntil,
            BudgetKey budget,
            String policyNumber,
            int redemptionPercent,
            Money yearlyCeilingFen,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements MoneyEvent {
        @Override
        public Money movedFen() {
            return faceFen.minus(redeemedFen);
        }
    }

    record VoucherAssigned(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            String division,
            String programme,
            int cohort,
            int assignment,
            String providerId,
            String providerName,
            String contractNumber,
            Money amountFen,
            Provenance provenance,
            LocalDate occurredOn)
            implements VoucherEvent {}

    record AssignmentEnded(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            String division,
            String programme,
            int cohort,
            int assignment,
            Money amountFen,
            Provenance provenance,
            LocalDate occurredOn)
            implements VoucherEvent {}

    record RedemptionClaimed(
            String voucherId,
            int redemption,
            int assignment,
            String invoiceId,
            Money invoiceAmountFen,
            LocalDate serviceOn,
            Money amountFen,
            String ceilingId,
            String by,
            LocalDate occurredOn)
            implements VoucherEvent {}

    record RedemptionRejected(String voucherId, int redemption, String by, LocalDate occurredOn)
            implements VoucherEvent {}

    record VoucherRedeemed(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            String division,
            String programme,
            int cohort,
            int redemption,
            String providerId,
            String providerName,
            Money amountFen,
            BudgetKey budget,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements MoneyEvent {
        @Override
        public Money movedFen() {
            return amountFen;
        }
    }

    record VoucherSettled(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            String division,
            String programme,
            int cohort,
            int redemption,
            String providerId,
            String providerName,
            Money amountFen,
            BudgetKey budget,
            Provenance provenance,
            String by,
            LocalDate occurredOn)
            implements MoneyEvent {
        @Override
        public Money movedFen() {
            return amountFen;
        }
    }

    /**
     * @param amountFen all that expired
     * @param assignedFen the part of it that was in contracts
     * @param dueToTreasury whether it goes to the treasury, the fiscal year being closed
     */
    record VoucherExpired(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            String division,
            String programme,
            int cohort,
            Money amountFen,
            Money assignedFen,
            boolean dueToTreasury,
            BudgetKey budget,
            Provenance provenance,
            LocalDate occurredOn)
            implements MoneyEvent {
        @Override
        public Money movedFen() {
            return amountFen;
        }
    }

    /**
     * @param amountFen all that was voided
     * @param assignedFen the part of it that was in contracts
     * @param dueToTreasury whether it goes to the treasury, the fiscal year being closed
     */
    record VoucherVoided(
            String voucherId,
            String holderId,
            String holderName,
            Holder.Kind holderKind,
            String division,
            String programme,
            int cohort,
            Money amountFen,
            Money assignedFen,
            boolean dueToTreasury,
            BudgetKey budget,
            Provenance provenance,
            String documentNumber,
            String by,
            LocalDate occurredOn)
            implements MoneyEvent {
        @Override
        public Money movedFen() {
            return amountFen;
        }
    }
}
