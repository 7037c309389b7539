package org.shuangchuang.subsidy.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a voucher.
 *
 * @param holderId identifier of the enterprise or team
 * @param holderName name
 * @param holderKind enterprise or team
 * @param socialCreditCode of an enterprise; teams have none
 * @param division where it is
 */
public record Holder(
        String holderId,
        String holderName,
        Kind holderKind,
        @Nullable String socialCreditCode,
        String division) {

    /** What may hold a voucher. */
    public enum Kind {
        ENTERPRISE,
        TEAM
    }
}
