package org.shuangchuang.subsidy.domain.budget;

import java.time.LocalDate;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/**
 * What may be asked of a budget. {@code on} is the posting date: the later of the day of what is posted and the budget's last
 * posting. {@code reference} names what is paid for: {@code claim/…}, {@code voucher/…}, {@code notice/…}, {@code round/…}.
 */
public sealed interface BudgetCommand {

    record Appropriate(BudgetKey key, Money amountFen, String documentNumber, Provenance provenance, LocalDate on)
            implements BudgetCommand {}

    /** Takes over an older system's budget: appropriated, and paid by it so far. */
    record TakeOver(BudgetKey key, Money appropriatedFen, Money paidFen, LocalDate on) implements BudgetCommand {}

    record Adjust(Money changeFen, String documentNumber, Provenance provenance, LocalDate on)
            implements BudgetCommand {}

    record ReverseAdjustment(int number, String documentNumber, LocalDate on) implements BudgetCommand {}

    record Reserve(Money amountFen, Provenance provenance, String reference, LocalDate on) implements BudgetCommand {}

    record Release(Money amountFen, Provenance provenance, String reference, LocalDate on) implements BudgetCommand {}

    record Commit(Money amountFen, Provenance provenance, String reference, LocalDate on) implements BudgetCommand {}

    /** A voucher expired or was voided. */
    record Decommit(Money amountFen, Provenance provenance, String reference, LocalDate on) implements BudgetCommand {}

    record Pay(Money amountFen, Provenance provenance, String reference, LocalDate on) implements BudgetCommand {}

    /** A payment failed or came back: it is owed again. */
    record ReversePayment(Money amountFen, Provenance provenance, String reference, LocalDate on)
            implements BudgetCommand {}

    record Recover(Money amountFen, Provenance provenance, String reference, LocalDate on) implements BudgetCommand {}

    /** The decision on what is left at the year's end: a part is carried over, the rest lapses. */
    record Close(Money carriedOverFen, String documentNumber, Provenance provenance, LocalDate on)
            implements BudgetCommand {}

    /** The other side of a year's end: what was carried over enters the next year's budget, which must be there. */
    record CarryIn(Money amountFen, Provenance provenance, LocalDate on) implements BudgetCommand {}
}
