package org.shuangchuang.subsidy.domain.voucher;

import java.time.LocalDate;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.Holder;
import org.shuangchuang.subsidy.domain.rules.Terms.VoucherTerms;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/** What may be asked of a voucher. {@code by} is the subject that acts, {@code on} the day it happens. */
public sealed interface VoucherCommand {

    LocalDate on();

    record Apply(
            String voucherId,
            Holder holder,
            String programme,
            int cohort,
            Money requestedFen,
            Provenance provenance,
            String by,
            LocalDate on)
            implements VoucherCommand {}

    record Reject(String by, LocalDate on) implements VoucherCommand {}

    /** @param terms in force on the day */
    record Approve(Money faceFen, VoucherTerms terms, String roundId, BudgetKey budget, String by, LocalDate on)
            implements VoucherCommand {}

    /** @param validUntil last day of the validity */
    record Issue(LocalDate validUntil, String by, LocalDate on) implements VoucherCommand {}

    /** Takes over a voucher that an older system issued. */
    record TakeOver(
            String voucherId,
            Holder holder,
            String programme,
            int cohort,
            Money faceFen,
            Money redeemedFen,
            VoucherTerms terms,
            BudgetKey budget,
            LocalDate issuedOn,
            LocalDate validUntil,
            String by,
            LocalDate on)
            implements VoucherCommand {}

    /**
     * @param serving whether the provider is admitted and not suspended on the day
     * @param related whether it is related to the holder on the day
     */
    record Assign(
            String providerId,
            String providerName,
            String contractNumber,
            Money amountFen,
            boolean serving,
            boolean related,
            LocalDate on)
            implements VoucherCommand {}

    /** The contract is over or was cancelled: what is left of it is unused again. */
    record EndAssignment(int assignment, LocalDate on) implements VoucherCommand {}

    /**
     * @param serving whether the provider is admitted now and was serving on the day of the service
     * @param related whether it was related to the holder on the day of the service
     * @param ceilingId whose yearly ceiling is used
     * @param leftOfCeilingFen what is left of it
     */
    record ClaimRedemption(
            int assignment,
            Invoice invoice,
            Money invoiceAmountFen,
            LocalDate serviceOn,
            Money amountFen,
            boolean serving,
            boolean related,
            String ceilingId,
            Money leftOfCeilingFen,
            String by,
            LocalDate on)
            implements VoucherCommand {}

    /** @param serving whether the provider is still admitted and not suspended */
    record ApproveRedemption(int redemption, boolean serving, String by, LocalDate on) implements VoucherCommand {}

    record RejectRedemption(int redemption, String by, LocalDate on) implements VoucherCommand {}

    record SettleRedemption(int redemption, String by, LocalDate on) implements VoucherCommand {}

    /** @param yearClosed whether the budget's fiscal year is closed, so that the money goes to the treasury */
    record Expire(boolean yearClosed, LocalDate on) implements VoucherCommand {}

    /** @param yearClosed whether the budget's fiscal year is closed, so that the money goes to the treasury */
    record Void(String documentNumber, boolean yearClosed, String by, LocalDate on) implements VoucherCommand {}
}
