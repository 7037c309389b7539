package org.shuangchuang.subsidy.domain.ledger;

/** An account 科目 of the ledger. */
public enum Account {
    TREASURY_QUOTA("财政额度"),
    AVAILABLE("可用预算"),
    RESERVED("预留"),
    /** Owed to enterprises for awards. */
    PAYABLE("应付奖补"),
    /** Owed for vouchers that may still be redeemed. */
    VOUCHER_LIABILITY("应付创新券"),
    /** Owed to providers for approved redemptions. */
    PROVIDER_PAYABLE("应付服务机构"),
    TREASURY("财政支付"),
    RECEIVABLE("应收追回款"),
    RECOVERY_PENDING("待追回"),
    DUE_TO_TREASURY("应缴财政");

    private final String zh;

    Account(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
