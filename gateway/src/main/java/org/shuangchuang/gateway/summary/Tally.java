package org.shuangchuang.gateway.summary;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/**
 * What the contributions behind a figure come to.
 *
 * @param amount in the smallest part of the unit
 * @param contributions how many there are
 * @param shared how many of them come from events that made several
 * @param qualifiers net weight per qualifier: what is taken back no longer weakens a figure
 * @param provenances net weight per provenance
 */
record Tally(
        BigDecimal amount,
        long contributions,
        long shared,
        Map<Qualifier, Long> qualifiers,
        Map<Provenance, Long> provenances) {

    static final Tally NOTHING = new Tally(BigDecimal.ZERO, 0, 0, Map.of(), Map.of());

    static Tally part(
            long amount, long contributions, long shared, Qualifier qualifier, Provenance provenance, long weight) {
        return new Tally(
                BigDecimal.valueOf(amount),
                contributions,
                shared,
                Map.of(qualifier, weight),
                Map.of(provenance, weight));
    }

    Tally plus(Tally other) {
        return new Tally(
                amount.add(other.amount),
                contributions + other.contributions,
                shared + other.shared,
                sum(new EnumMap<>(Qualifier.class), qualifiers, other.qualifiers),
                sum(new EnumMap<>(Provenance.class), provenances, other.provenances));
    }

    Tally withAmount(BigDecimal changed) {
        return new Tally(changed, contributions, shared, qualifiers, provenances);
    }

    boolean isEmpty() {
        return contributions == 0;
    }

    /** The weakest qualifier that still stands. */
    Qualifier qualifier() {
        Qualifier weakest = Qualifier.EXACT;
        for (Map.Entry<Qualifier, Long> entry : qualifiers.entrySet()) {
            if (entry.getValue() > 0) {
                weakest = weakest.weaker(entry.getKey());
            }
        }
        return weakest;
    }

    /** The provenances that still stand; of a figure whose parts were all taken back, those of the parts. */
    Set<Provenance> provenance() {
        Set<Provenance> standing = EnumSet.noneOf(Provenance.class);
        provenances.forEach((provenance, weight) -> {
            if (weight > 0) {
                standing.add(provenance);
            }
        });
        return standing.isEmpty() ? provenances.keySet() : standing;
    }

    private static <K extends Enum<K>> Map<K, Long> sum(Map<K, Long> into, Map<K, Long> one, Map<K, Long> other) {
        one.forEach((key, weight) -> into.merge(key, weight, Long::sum));
        other.forEach((key, weight) -> into.merge(key, weight, Long::sum));
        return into;
    }
}
