package org.shuangchuang.incubator.domain.enterprise;

/** Why a recognition as high-tech enterprise ended. */
public enum LapseReason {
    /** Its last day passed. */
    EXPIRED,
    CANCELLED
}
