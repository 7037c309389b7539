package org.shuangchuang.incubator.domain.mentor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/** An entrepreneurship mentor 创业导师: a person, known here by a random id only. */
public sealed interface Mentor {

    enum Status {
        ACTIVE,
        ENDED
    }

    record None() implements Mentor {}

    /**
     * Recognised by several agencies together.
     *
     * @param agencies names of the agencies
     * @param recommendedOn day of the recommendation to the national level, null without one
     */
    record Recognised(
            String mentorId,
            String division,
            Level level,
            List<String> agencies,
            LocalDate recognisedOn,
            @Nullable LocalDate recommendedOn,
            Status status,
            Provenance provenance)
            implements Mentor, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of();
        }

        Recognised recommended(LocalDate on) {
            return new Recognised(mentorId, division, level, agencies, recognisedOn, on, status, provenance);
        }

        Recognised ended() {
            return new Recognised(
                    mentorId, division, level, agencies, recognisedOn, recommendedOn, Status.ENDED, provenance);
        }
    }
}
