package org.shuangchuang.incubator.domain.tenancy;

import org.shuangchuang.vocabulary.Rule;

/** What a tenancy refuses, after 国科发区〔2018〕300号. */
public enum TenancyRule implements Rule {
    ALREADY_TENANT("该企业已在此载体入孵", "It is a tenant of this carrier already"),
    GRADUATED_ALREADY("该企业已从此载体毕业", "It has graduated from this carrier"),
    COMPANY_TOO_OLD("企业成立时间超过入孵上限", "The company is older than the rules allow at admission"),
    COMPANY_AGE_UNKNOWN("未登记企业成立日期，无法入孵", "The company's founding day is not on record, so it cannot be admitted"),
    NOT_A_TENANT("当前不在孵", "It is not a tenant now"),
    STAY_IS_OVER("在孵期限已满，只能退出", "The longest stay is over: it can only leave"),
    CRITERION_NOT_MET("未达到所选毕业条件", "The named graduation criterion is not met");

    private final String zh;
    private final String en;

    TenancyRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
