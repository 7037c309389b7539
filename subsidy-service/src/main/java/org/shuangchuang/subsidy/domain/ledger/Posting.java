package org.shuangchuang.subsidy.domain.ledger;

import org.shuangchuang.vocabulary.Money;

/**
 * An amount that moves from one account to another: debited here and credited there, so that an entry made of postings sums to
 * zero.
 *
 * @param amountFen more than zero
 */
public record Posting(Account debit, Account credit, Money amountFen) {

    public Posting {
        if (debit == credit || amountFen.isZero() || amountFen.isNegative()) {
            throw new IllegalArgumentException("not a posting: " + debit + " " + credit + " " + amountFen.yuan());
        }
    }

    Posting reversed() {
        return new Posting(credit, debit, amountFen);
    }
}
