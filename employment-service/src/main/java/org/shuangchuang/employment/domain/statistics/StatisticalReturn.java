package org.shuangchuang.employment.domain.statistics;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/** The statistical return of one carrier for one period. */
public sealed interface StatisticalReturn {

    /** Not opened. */
    record None() implements StatisticalReturn {}

    /**
     * Opened, and what became of it.
     *
     * @param period {@code 2020} or {@code 2020-06}
     * @param occurredOn last day of the period
     * @param figures what was submitted or corrected last, null before
     * @param standsSince version of the event that stated the locked figures; 0 before it is locked
     * @param actedOn day of the last act
     * @param version how many events the record has
     */
    record Opened(
            Status status,
            String returnId,
            UUID carrierId,
            String carrierName,
            String division,
            ReturnPeriod.Kind kind,
            String period,
            LocalDate occurredOn,
            Provenance provenance,
            @Nullable ReturnFigures figures,
            long standsSince,
            LocalDate actedOn,
            long version)
            implements StatisticalReturn, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of(carrierId.toString());
        }

        Opened then(Status next, @Nullable ReturnFigures stated, long since, LocalDate on) {
            return new Opened(
                    next,
                    returnId,
                    carrierId,
                    carrierName,
                    division,
                    kind,
                    period,
                    occurredOn,
                    provenance,
                    stated,
                    since,
                    on,
                    version + 1);
        }
    }

    /** How far it has come. */
    enum Status {
        OPENED,
        SUBMITTED,
        VALIDATED,
        LOCKED,
        CORRECTED;

        boolean isLocked() {
            return this == LOCKED || this == CORRECTED;
        }
    }
}
