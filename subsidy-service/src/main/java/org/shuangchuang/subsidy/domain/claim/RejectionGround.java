package org.shuangchuang.subsidy.domain.claim;

/** Why a claim is rejected. */
public enum RejectionGround {
    NOT_ELIGIBLE,
    OBJECTION_UPHELD,
    DUPLICATE,
    INCOMPLETE,
    BUDGET_EXHAUSTED
}
