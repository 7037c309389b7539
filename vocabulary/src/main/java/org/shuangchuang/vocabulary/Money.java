package org.shuangchuang.vocabulary;

import java.math.BigDecimal;

/**
 * An amount of Chinese yuan, in whole fen (分). In JSON an integer in a field whose name ends in {@code Fen}.
 *
 * @param fen hundredths of a yuan; may be negative in ledgers only
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money fen(long fen) {
        return new Money(fen);
    }

    public static Money yuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /** @throws ArithmeticException beyond 64 bits */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** @throws ArithmeticException beyond 64 bits */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    /** The part of this amount that a ratio in percent gives, rounded down to a fen. */
    public Money percent(int percent) {
        return new Money(Math.floorDiv(Math.multiplyExact(fen, (long) percent), 100L));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isMoreThan(Money other) {
        return fen > other.fen;
    }

    /** In yuan with two decimals: {@code 66750000.00}. */
    public String yuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
