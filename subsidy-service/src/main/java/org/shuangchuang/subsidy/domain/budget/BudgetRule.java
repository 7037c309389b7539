package org.shuangchuang.subsidy.domain.budget;

import org.shuangchuang.vocabulary.Rule;

/** What a budget refuses. */
public enum BudgetRule implements Rule {
    /** Invariant: reserved + committed + paid − recovered never exceeds what was appropriated. */
    BUDGET_EXHAUSTED("预算可用余额不足", "The budget has not enough left"),
    BUDGET_MISSING("该项目、年度和行政区划没有下达预算", "No budget was appropriated for this programme, fiscal year and division"),
    BUDGET_CLOSED("该年度预算已结账", "The budget's fiscal year is closed"),
    BUDGET_EXISTS("该预算已存在", "The budget exists already"),
    BUDGET_NOT_COVERING("该预算不适用于此项目或行政区划", "The budget is for another programme or division"),
    BUDGET_YEAR_NOT_OVER("财政年度尚未结束", "The fiscal year is not over yet"),
    BUDGET_HAS_RESERVATIONS("仍有预留金额未核准或释放", "Reserved money has to be awarded or released first"),
    /** More is moved than was put there: a decision on another state than this. */
    BUDGET_MOVEMENT_TOO_LARGE("金额超过该状态下的余额", "The amount is larger than what stands there"),
    UNKNOWN_ADJUSTMENT("没有此编号的调整", "There is no adjustment with this number"),
    /** A correction is a linked reversal, at most one per entry. */
    ADJUSTMENT_REVERSED("该调整已冲销", "The adjustment was reversed before");

    private final String zh;
    private final String en;

    BudgetRule(String zh, String en) {
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
