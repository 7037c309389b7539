package org.shuangchuang.gateway.gathering;

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
}
