package org.shuangchuang.subsidy.domain.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or team as the incubation side tells of it. Related parties are those who share a unified social credit code, an
 * actual controller or a legal representative.
 *
 * @param socialCreditCode null for teams and while nothing was heard
 * @param ties controllers and representatives, oldest first
 * @param highTech recognitions as high-tech enterprise, oldest first
 */
public record Party(@Nullable String socialCreditCode, List<Tie> ties, List<HighTech> highTech) {

    /**
     * Who controls and represents the party from a day on, until the next tie.
     *
     * @param controllerId actual controller, null when unknown
     * @param representativeId legal representative, null when unknown
     */
    public record Tie(
            LocalDate from,
            @Nullable String controllerId,
            @Nullable String representativeId) {}

    /**
     * A recognition as high-tech enterprise.
     *
     * @param until last day
     */
    public record HighTech(LocalDate from, LocalDate until) {}

    /** Nothing was heard of the party. */
    public static Party unknown() {
        return new Party(null, List.of(), List.of());
    }

    /** The tie on a day; the first one, when the day is before all. */
    public Optional<Tie> tie(LocalDate on) {
        return ties.reversed().stream()
                .filter(one -> !one.from().isAfter(on))
                .findFirst()
                .or(() -> ties.stream().findFirst());
    }

    /** Whether both have the same controller or representative on a day. Codes are compared by who knows both. */
    public boolean tiedTo(Party other, LocalDate on) {
        Optional<Tie> mine = tie(on);
        Optional<Tie> others = other.tie(on);
        return mine.isPresent()
                && others.isPresent()
                && (same(mine.get().controllerId(), others.get().controllerId())
                        || same(mine.get().representativeId(), others.get().representativeId())
                        || same(mine.get().controllerId(), others.get().representativeId())
                        || same(mine.get().representativeId(), others.get().controllerId()));
    }

    /** What is known of its high-tech status on a day. */
    public HighTechStatus highTechOn(LocalDate day) {
        if (highTech.isEmpty()) {
            return HighTechStatus.UNKNOWN;
        }
        boolean recognised = highTech.stream().anyMatch(one -> !day.isBefore(one.from()) && !day.isAfter(one.until()));
        return recognised ? HighTechStatus.RECOGNISED : HighTechStatus.NOT_RECOGNISED;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }
}
