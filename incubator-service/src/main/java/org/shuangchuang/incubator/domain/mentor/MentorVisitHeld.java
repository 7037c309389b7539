package org.shuangchuang.incubator.domain.mentor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/**
 * Mentors visited a division or a carrier (陇原行).
 *
 * @param mentorIds who went
 * @param enterprisesServed enterprises and teams that were advised
 */
public record MentorVisitHeld(
        String visitId,
        String division,
        @Nullable String carrierId,
        @Nullable String carrierName,
        List<String> mentorIds,
        long enterprisesServed,
        Provenance provenance,
        LocalDate occurredOn)
        implements Event, Placed {
    @Override
    public Set<String> concerns() {
        return carrierId == null ? Set.of() : Set.of(carrierId);
    }
}
