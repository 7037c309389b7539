package org.shuangchuang.incubator.domain.market;

import org.shuangchuang.vocabulary.Rule;

/** What a technology market refuses. */
public enum MarketRule implements Rule {
    MARKET_ALREADY_REGISTERED("该科技大市场已登记", "This technology market is registered already"),
    MARKET_UNKNOWN("该科技大市场尚未登记", "This technology market is not registered"),
    NO_SUCH_REPORT("没有此编号的报告", "There is no report with this number"),
    NOTHING_REPORTED("报告中没有任何数量", "The report counts nothing");

    private final String zh;
    private final String en;

    MarketRule(String zh, String en) {
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
