package org.shuangchuang.incubator.domain.market;

/** A technology market 科技大市场. */
public sealed interface Market {

    record None() implements Market {}

    /** @param total what it has reported so far */
    record Known(String marketId, String marketName, String division, Activity total) implements Market {}
}
