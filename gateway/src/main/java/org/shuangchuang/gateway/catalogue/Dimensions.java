package org.shuangchuang.gateway.catalogue;

/**
 * What a contribution counts under. Whatever an event does not say is empty, and the cohort 0.
 *
 * @param division code of the division table
 * @param cohort programme year
 */
public record Dimensions(
        String division,
        String carrier,
        String enterprise,
        String market,
        String programme,
        int cohort,
        String kind,
        String level) {}
