package org.shuangchuang.gateway.gathering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shuangchuang.gateway.catalogue.Contribution;

/**
 * What contributions of one key come to.
 *
 * @param amount in the smallest part of the unit
 * @param weight how many stand: what is taken back lowers it
 * @param contributions how many there are
 * @param shared how many of them come from events that made several
 */
record Sums(long amount, long weight, long contributions, long shared) {

    static Sums of(Contribution contribution) {
        return new Sums(contribution.amount(), contribution.weight(), 1, contribution.shared() ? 1 : 0);
    }

    /** @throws ArithmeticException when the amount leaves the range of 64 bits */
    Sums plus(Sums other) {
        return new Sums(
                Math.addExact(amount, other.amount),
                weight + other.weight,
                contributions + other.contributions,
                shared + other.shared);
    }

    /** What contributions come to per key. */
    static <K> List<Map.Entry<K, Sums>> per(List<Contribution> contributions, Function<Contribution, K> key) {
        Map<K, Sums> folded = new HashMap<>();
        for (Contribution contribution : contributions) {
            folded.merge(key.apply(contribution), of(contribution), Sums::plus);
        }
        return List.copyOf(folded.entrySet());
    }

    /** The key's columns and then these four. */
    static <K> Columns<Map.Entry<K, Sums>> after(Columns<Map.Entry<K, Sums>> key) {
        return key.bigints(row -> row.getValue().amount())
                .bigints(row -> row.getValue().weight())
                .bigints(row -> row.getValue().contributions())
                .bigints(row -> row.getValue().shared());
    }
}
