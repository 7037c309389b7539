package org.shuangchuang.incubator.domain.designation;

/** Why a designation ends. */
public enum RevocationReason {
    FAILED_EVALUATIONS,
    /** Bars from applying again. */
    FRAUD,
    CARRIER_CLOSED
}
