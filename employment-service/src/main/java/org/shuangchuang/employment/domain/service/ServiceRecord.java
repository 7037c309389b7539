package org.shuangchuang.employment.domain.service;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What a carrier states that it did for others. */
public sealed interface ServiceRecord {

    /** Nothing stated. */
    record None() implements ServiceRecord {}

    /**
     * Stands.
     *
     * @param count one, or a declared number
     * @param version of the event that said it
     */
    record Recorded(
            Status status,
            UUID carrierId,
            String carrierName,
            String division,
            Served served,
            long count,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn,
            long version)
            implements ServiceRecord, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of(carrierId.toString());
        }
    }

    /** Whether the number is the first that was stated. */
    enum Status {
        RECORDED,
        CORRECTED
    }
}
