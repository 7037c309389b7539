package org.shuangchuang.subsidy.domain.voucher;

import org.shuangchuang.vocabulary.Money;

/**
 * Where the face value of a voucher is. Invariant: face = unused + assigned + redeemed + expired + voided, always.
 *
 * @param assignedFen in providers' contracts, including what is claimed and not yet approved
 * @param redeemedFen approved for payment
 */
public record Balance(
        Money faceFen, Money unusedFen, Money assignedFen, Money redeemedFen, Money expiredFen, Money voidedFen) {

    public Balance {
        Money sum =
                unusedFen.plus(assignedFen).plus(redeemedFen).plus(expiredFen).plus(voidedFen);
        if (!sum.equals(faceFen)
                || unusedFen.isNegative()
                || assignedFen.isNegative()
                || redeemedFen.isNegative()
                || expiredFen.isNegative()
                || voidedFen.isNegative()) {
            throw new IllegalStateException("face value lost: " + faceFen.yuan() + " is not " + sum.yuan());
        }
    }

    static Balance none() {
        return new Balance(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    static Balance issued(Money face) {
        return new Balance(face, face, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    static Balance takenOver(Money face, Money redeemed) {
        return new Balance(face, face.minus(redeemed), Money.ZERO, redeemed, Money.ZERO, Money.ZERO);
    }

    Balance assign(Money amount) {
        return new Balance(
                faceFen, unusedFen.minus(amount), assignedFen.plus(amount), redeemedFen, expiredFen, voidedFen);
    }

    Balance unassign(Money amount) {
        return new Balance(
                faceFen, unusedFen.plus(amount), assignedFen.minus(amount), redeemedFen, expiredFen, voidedFen);
    }

    Balance redeem(Money amount) {
        return new Balance(
                faceFen, unusedFen, assignedFen.minus(amount), redeemedFen.plus(amount), expiredFen, voidedFen);
    }

    Balance expire(Money unused, Money assigned) {
        return new Balance(
                faceFen,
                unusedFen.minus(unused),
                assignedFen.minus(assigned),
                redeemedFen,
                expiredFen.plus(unused).plus(assigned),
                voidedFen);
    }

    Balance cancel(Money unused, Money assigned) {
        return new Balance(
                faceFen,
                unusedFen.minus(unused),
                assignedFen.minus(assigned),
                redeemedFen,
                expiredFen,
                voidedFen.plus(unused).plus(assigned));
    }
}
