package org.shuangchuang.subsidy.domain.voucher;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Money;

/**
 * A provider's claim on a voucher 兑付, with an invoice.
 *
 * @param number on this voucher, from 1
 * @param assignment number of the assignment it is for
 * @param invoiceId normalised, see {@link Invoice}
 * @param ceilingId whose yearly ceiling it uses
 * @param decidedBy who approved or rejected it, empty before
 */
public record Redemption(
        int number,
        int assignment,
        String invoiceId,
        String ceilingId,
        LocalDate serviceOn,
        Money amountFen,
        Status status,
        String claimedBy,
        String decidedBy) {

    /** How far it has come. */
    public enum Status {
        CLAIMED,
        APPROVED,
        REJECTED,
        SETTLED
    }

    Redemption with(Status next, String by) {
        return new Redemption(number, assignment, invoiceId, ceilingId, serviceOn, amountFen, next, claimedBy, by);
    }
}
