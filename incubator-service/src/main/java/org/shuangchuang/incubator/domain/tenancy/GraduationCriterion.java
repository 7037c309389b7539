package org.shuangchuang.incubator.domain.tenancy;

/** By what a tenant graduates 毕业, after 国科发区〔2018〕300号. */
public enum GraduationCriterion {
    HIGH_TECH,
    /** Financing above what the rules name. */
    FINANCING,
    /** Revenue of two years above what the rules name. */
    REVENUE,
    MERGER_OR_LISTING
}
