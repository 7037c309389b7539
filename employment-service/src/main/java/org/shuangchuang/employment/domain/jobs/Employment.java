package org.shuangchuang.employment.domain.jobs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/** One person's job at one carrier, by roster. A person who left may come back. */
public sealed interface Employment {

    /** Never employed there. */
    record None() implements Employment {}

    /**
     * Employed there, now or formerly.
     *
     * @param employer the enterprise, team or carrier that employs
     * @param freshGraduate 应届毕业生 when the job started
     * @param endedOn null while it lasts
     */
    record Job(
            Status status,
            UUID personId,
            UUID carrierId,
            String carrierName,
            String employer,
            String division,
            JobKind kind,
            boolean freshGraduate,
            Provenance provenance,
            LocalDate startedOn,
            @Nullable LocalDate endedOn)
            implements Employment, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of(carrierId.toString());
        }

        /** The month that counts the job as new. */
        YearMonth month() {
            return YearMonth.from(startedOn);
        }
    }

    /** Whether the job lasts. */
    enum Status {
        WORKING,
        ENDED
    }
}
