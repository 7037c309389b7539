package org.shuangchuang.subsidy.domain.claim;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.domain.PayeeAccount;

/**
 * Where a claim is paid to: stated, verified by another person, changed under four eyes.
 *
 * @param verifiedBy null until somebody else than who stated it has verified it
 * @param proposed a change that waits for a second person
 */
public record Account(
        PayeeAccount stated,
        String statedBy,
        @Nullable String verifiedBy,
        @Nullable PayeeAccount proposed,
        @Nullable String proposedBy) {

    static Account stated(PayeeAccount account, String by) {
        return new Account(account, by, null, null, null);
    }

    Account verified(String by) {
        return new Account(stated, statedBy, by, proposed, proposedBy);
    }

    Account proposing(PayeeAccount account, String by) {
        return new Account(stated, statedBy, verifiedBy, account, by);
    }

    /** The change of one person, confirmed and so verified by another. */
    Account changed(PayeeAccount account, String proposer, String by) {
        return new Account(account, proposer, by, null, null);
    }

    Account masked() {
        return new Account(
                stated.masked(), statedBy, verifiedBy, proposed == null ? null : proposed.masked(), proposedBy);
    }
}
