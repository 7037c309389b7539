package org.shuangchuang.subsidy.domain.budget;

import java.util.List;
import java.util.Set;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/** A budget: programme × fiscal year × division. Many decisions share it, so its state stays small. */
public sealed interface Budget {

    /** Whether its fiscal year is closed, so that what comes back goes to the treasury. */
    default boolean yearClosed() {
        return this instanceof Appropriated budget && budget.isClosed();
    }

    /** Nothing was appropriated yet. */
    record None() implements Budget {}

    /** Whether new obligations may be entered into. */
    enum Status {
        OPEN,
        CLOSED
    }

    /** A change of the appropriation, numbered from 1, so that it can be reversed once. */
    record Adjustment(int number, Money changeFen, Provenance provenance, boolean reversed) {}

    /**
     * What was appropriated and where it is. Reserved + committed + paid − recovered never exceeds what was appropriated.
     *
     * @param appropriatedFen appropriated, adjusted and carried in from the year before
     * @param releasedFen reserved once and given back, to date
     * @param committedFen owed: awards and vouchers, not yet paid
     * @param paidFen paid out, to date, less failed and returned payments
     * @param recoveredFen ordered back and received, to date
     * @param carriedOverFen carried over to the next fiscal year
     * @param lapsedFen lapsed at the year's end
     * @param dueToTreasuryFen came back after the year was closed
     * @param availableFen what may still be reserved
     */
    record Appropriated(
            BudgetKey key,
            Status status,
            Money appropriatedFen,
            Money reservedFen,
            Money releasedFen,
            Money committedFen,
            Money paidFen,
            Money recoveredFen,
            Money carriedOverFen,
            Money lapsedFen,
            Money dueToTreasuryFen,
            Money availableFen,
            List<Adjustment> adjustments)
            implements Budget, Placed {
        @Override
        public String division() {
            return key.division();
        }

        @Override
        public Set<String> concerns() {
            return Set.of();
        }

        static Appropriated empty(BudgetKey key) {
            Money no = Money.ZERO;
            return new Appropriated(key, Status.OPEN, no, no, no, no, no, no, no, no, no, no, List.of());
        }

        boolean isClosed() {
            return status == Status.CLOSED;
        }
    }
}
