package org.shuangchuang.employment.domain.training;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** A training session. */
public sealed interface TrainingSession {

    /** Not held. */
    record None() implements TrainingSession {}

    /**
     * Held.
     *
     * @param carrier where it was held, null when at none
     * @param heldBy who taught or organised it
     * @param attendance who came, as far as it is stated
     * @param qualifier of the session as a count: at least, when it stands for a series of which more were held
     */
    record Held(
            Status status,
            UUID sessionId,
            TrainingSubject subject,
            @Nullable Carrier carrier,
            String heldBy,
            String division,
            Attendance attendance,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn)
            implements TrainingSession, Placed {
        @Override
        public Set<String> concerns() {
            return carrier == null ? Set.of() : Set.of(carrier.id().toString());
        }
    }

    /** A session is spoken of once it is over. */
    enum Status {
        HELD
    }
}
