package org.shuangchuang.subsidy.domain.party;

/** Whether an enterprise is a high-tech enterprise on a day, as far as the incubation side has told. */
public enum HighTechStatus {
    RECOGNISED,
    NOT_RECOGNISED,
    /** Nothing was heard of the enterprise: the reviewer states the certificate. */
    UNKNOWN
}
