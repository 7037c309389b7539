package org.shuangchuang.incubator.domain.tenancy;

import java.time.LocalDate;
import java.util.Set;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/** The stay of an enterprise or team in a carrier 在孵. */
public sealed interface Tenancy {

    enum Status {
        ADMITTED,
        GRADUATED,
        EXITED
    }

    record None() implements Tenancy {}

    /**
     * A stay, going on or ended.
     *
     * @param division of the carrier when it was admitted
     * @param until last day of the stay
     */
    record Stay(
            String tenancyId,
            String carrierId,
            String carrierName,
            String enterpriseId,
            String enterpriseName,
            String division,
            boolean specialField,
            LocalDate admittedOn,
            LocalDate until,
            Status status,
            Provenance provenance)
            implements Tenancy, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of(carrierId, enterpriseId);
        }

        Stay ended(Status end) {
            return new Stay(
                    tenancyId,
                    carrierId,
                    carrierName,
                    enterpriseId,
                    enterpriseName,
                    division,
                    specialField,
                    admittedOn,
                    until,
                    end,
                    provenance);
        }
    }
}
