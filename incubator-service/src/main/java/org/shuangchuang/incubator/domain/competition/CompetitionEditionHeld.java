package org.shuangchuang.incubator.domain.competition;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/**
 * One edition of a series: one per series, year and division.
 *
 * @param editionId series, year and division
 * @param division where it was held
 * @param participants enterprises and teams that took part, null when it was not stated
 */
public record CompetitionEditionHeld(
        String editionId,
        String seriesCode,
        int year,
        String division,
        String venue,
        @Nullable Long participants,
        Provenance provenance,
        LocalDate occurredOn)
        implements Event, Placed {
    @Override
    public Set<String> concerns() {
        return Set.of();
    }

    /** What is unique about an edition. */
    public static String id(String seriesCode, int year, String division) {
        return seriesCode + "." + year + "." + division;
    }
}
