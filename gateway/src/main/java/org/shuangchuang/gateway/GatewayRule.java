package org.shuangchuang.gateway;

import org.shuangchuang.vocabulary.Rule;

/** What can be wrong with a question to the gateway. */
public enum GatewayRule implements Rule {
    UNKNOWN_INDICATOR("指标目录中没有此代码", "The catalogue has no indicator with this code"),
    BAD_SCOPE(
            "范围格式错误",
            "Not a scope: province, division:CODE, carrier:NAME, enterprise:NAME or market:NAME, each name or id"),
    TOO_MANY_REQUESTS("请求过于频繁，请稍后重试", "Too many requests; try again later"),
    OVERLOADED("系统繁忙，请稍后重试", "Too much is asked at once; try again soon"),
    BAD_CURSOR("游标无效", "Not a cursor that was given out for this question"),
    NOT_YET_GATHERED("所写入的内容尚未汇总，请稍后重试", "What was written has not been gathered yet; try again soon");

    private final String zh;
    private final String en;

    GatewayRule(String zh, String en) {
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
