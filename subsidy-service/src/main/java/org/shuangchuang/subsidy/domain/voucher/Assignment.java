package org.shuangchuang.subsidy.domain.voucher;

import org.shuangchuang.vocabulary.Money;

/**
 * A part of a voucher in a provider's contract 下单使用.
 *
 * @param number on this voucher, from 1
 * @param contractNumber the contract's own number
 * @param leftFen assigned and not yet claimed
 */
public record Assignment(int number, String providerId, String providerName, String contractNumber, Money leftFen) {

    Assignment less(Money amount) {
        return new Assignment(number, providerId, providerName, contractNumber, leftFen.minus(amount));
    }

    Assignment more(Money amount) {
        return new Assignment(number, providerId, providerName, contractNumber, leftFen.plus(amount));
    }
}
