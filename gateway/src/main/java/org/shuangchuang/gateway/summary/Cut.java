package org.shuangchuang.gateway.summary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.gathering.PositionVector;
import org.shuangchuang.vocabulary.Calendar;

/**
 * What counts as recorded: everything up to these positions.
 *
 * @param gathered up to where everything has been gathered
 * @param positions P(K)
 * @param knownAt K, or the last instant that was recorded where all counts
 * @param bound K where it was given: what was recorded on later days is cut off, and on its day what lies above the positions;
 *     null where all that the snapshot has counts
 */
record Cut(
        PositionVector gathered,
        PositionVector positions,
        Instant knownAt,
        @Nullable Instant bound) {

    /** The day that the bound cuts. */
    @Nullable
    LocalDate day() {
        return bound == null ? null : LocalDate.ofInstant(bound, Calendar.ZONE);
    }

    /** The same, bound by its positions whether or not K was given. */
    Cut upToPositions() {
        return new Cut(gathered, positions, knownAt, knownAt);
    }
}
