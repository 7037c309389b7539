package org.shuangchuang.incubator.domain.ruleset;

/**
 * A criterion that is not met; listed with the decision.
 *
 * @param required in the measure's unit, lowered already where hardship lowers it
 * @param actual in the measure's unit
 */
public record Shortfall(Measure measure, long required, long actual) {}
