package org.shuangchuang.employment.domain.jobs;

/** How a carrier drives a job 带动就业: driven is the sum of the three. */
public enum JobKind {
    /** 直接 */
    DIRECT,
    /** 间接 */
    INDIRECT,
    /** Driven, not said how. */
    UNSPECIFIED
}
