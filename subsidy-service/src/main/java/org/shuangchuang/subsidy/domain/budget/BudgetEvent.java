package org.shuangchuang.subsidy.domain.budget;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/**
 * What happened to a budget. {@code occurredOn} is the posting date; money that moves keeps the provenance of what moves it.
 */
public sealed interface BudgetEvent extends Event {

    String programme();

    int fiscalYear();

    String division();

    Provenance provenance();

    record BudgetAppropriated(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            String documentNumber,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    record BudgetTakenOver(
            String programme,
            int fiscalYear,
            String division,
            Money appropriatedFen,
            Money paidFen,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    /** @param changeFen may be negative */
    record BudgetAdjusted(
            String programme,
            int fiscalYear,
            String division,
            int number,
            Money changeFen,
            String documentNumber,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    /**
     * @param number of the adjustment that is reversed
     * @param changeFen its change, negated
     */
    record BudgetAdjustmentReversed(
            String programme,
            int fiscalYear,
            String division,
            int number,
            Money changeFen,
            String documentNumber,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent, Correction {}

    record BudgetReserved(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            String reference,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    record BudgetReleased(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            String reference,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    record BudgetCommitted(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            String reference,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    /** @param dueToTreasury whether it no longer returns to what is available, the fiscal year being closed */
    record BudgetDecommitted(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            boolean dueToTreasury,
            String reference,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    record BudgetPaid(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            String reference,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    record BudgetPaymentReversed(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            String reference,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    /** @param dueToTreasury whether it no longer returns to what is available, the fiscal year being closed */
    record BudgetRecovered(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            boolean dueToTreasury,
            String reference,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    record BudgetClosed(
            String programme,
            int fiscalYear,
            String division,
            Money carriedOverFen,
            Money lapsedFen,
            String documentNumber,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}

    record BudgetCarriedIn(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            Provenance provenance,
            LocalDate occurredOn)
            implements BudgetEvent {}
}
