package org.shuangchuang.incubator.domain.designation;

/** Result of a yearly evaluation 年度评价. */
public enum Grade {
    EXCELLENT,
    GOOD,
    QUALIFIED,
    UNQUALIFIED
}
