package org.shuangchuang.subsidy.domain.relief;

import org.shuangchuang.vocabulary.Rule;

/** What a relief refuses. */
public enum ReliefRule implements Rule {
    /** 财税〔2018〕120号: from the month after the designation, inside its interval. */
    RELIEF_NOT_OPEN(
            "该期间内载体资格未开放税收减免（自认定次月起）",
            "No designation opens tax relief in these months; it opens in the month after it"),
    RELIEF_CONFIRMED_BEFORE("该税种和期间的减免已确认", "Relief of this tax was confirmed for these months before"),
    UNKNOWN_CONFIRMATION("没有此编号的减免确认", "There is no confirmation with this number"),
    /** A correction is a linked reversal, at most one per entry. */
    RELIEF_REVERSED("该减免已冲销", "The relief was reversed before");

    private final String zh;
    private final String en;

    ReliefRule(String zh, String en) {
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
