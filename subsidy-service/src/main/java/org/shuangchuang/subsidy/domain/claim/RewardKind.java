package org.shuangchuang.subsidy.domain.claim;

/** What a high-tech enterprise is rewarded for. */
public enum RewardKind {
    /** First recognition 认定. */
    RECOGNISED,
    /** Renewed recognition 重新认定. */
    RENEWED
}
