package org.shuangchuang.incubator.domain.enterprise;

/** Whether a recognition is a first one 认定 or renews an earlier one 重新认定. */
public enum HighTechKind {
    RECOGNISED,
    RENEWED
}
