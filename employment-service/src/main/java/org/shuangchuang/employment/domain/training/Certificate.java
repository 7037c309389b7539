package org.shuangchuang.employment.domain.training;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/** One person's certificate of one subject. */
public sealed interface Certificate {

    /** The person holds none. */
    record None() implements Certificate {}

    /**
     * @param certificateId person and subject: what makes it the only one
     * @param number as printed on it
     */
    record Issued(
            Status status,
            String certificateId,
            UUID personId,
            TrainingSubject subject,
            String number,
            String division,
            Provenance provenance,
            LocalDate issuedOn)
            implements Certificate, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of();
        }
    }

    /** Whether it is valid. */
    enum Status {
        ISSUED
    }
}
