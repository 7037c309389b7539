package org.shuangchuang.subsidy.domain.relief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.rules.Terms.Eligible;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** A carrier's tax relief: what its designations open, and what was confirmed. */
public sealed interface TaxRelief {

    /** No designation was heard of. */
    record None() implements TaxRelief {}

    /**
     * A designation of the carrier.
     *
     * @param until day it was revoked, null while it lasts
     */
    record Designated(
            String kind,
            String level,
            LocalDate from,
            @Nullable LocalDate until) {

        /** From the month after it was granted to the month it is revoked in. */
        boolean opens(YearMonth month) {
            return month.isAfter(YearMonth.from(from)) && (until == null || !month.isAfter(YearMonth.from(until)));
        }

        boolean isOf(Eligible eligible) {
            return kind.equals(eligible.kind()) && level.equals(eligible.level());
        }
    }

    /**
     * A confirmed relief, numbered from 1.
     *
     * @param from first month that it covers
     * @param to last month that it covers
     */
    record Confirmation(
            int number,
            TaxKind tax,
            YearMonth from,
            YearMonth to,
            Money amountFen,
            Qualifier qualifier,
            Provenance provenance,
            boolean reversed) {

        boolean overlaps(TaxKind other, YearMonth otherFrom, YearMonth otherTo) {
            return !reversed && tax == other && !from.isAfter(otherTo) && !to.isBefore(otherFrom);
        }
    }

    /** A carrier with designations. */
    record Open(
            String carrierId,
            String carrierName,
            String division,
            List<Designated> designations,
            List<Confirmation> confirmations)
            implements TaxRelief, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of(carrierId);
        }

        boolean opens(YearMonth month, List<Eligible> eligible) {
            return designations.stream()
                    .anyMatch(one -> one.opens(month) && eligible.stream().anyMatch(one::isOf));
        }
    }
}
