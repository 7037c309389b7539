package org.shuangchuang.employment.domain.jobs;

import org.shuangchuang.vocabulary.Rule;

/** Why a job is not counted: a person is counted once, by roster or by declaration. */
public enum JobsRule implements Rule {
    ALREADY_EMPLOYED("此人已在该载体就业，尚未离职", "The person is employed at this carrier and has not left"),
    COUNTED_THIS_MONTH("此人在该载体本月已统计过一次", "The person has been counted at this carrier in this month already"),
    EMPLOYMENT_ENDED("该就业已结束", "The employment has ended"),
    MONTH_DECLARED(
            "该载体本月已申报新增就业数，不得再按名册统计",
            "The carrier has declared its jobs of this month, so that a roster would count them twice"),
    MONTH_ROSTERED(
            "该载体本月已按名册统计，不得再申报",
            "The carrier's jobs of this month are counted by roster, so that a declaration would count them twice");

    private final String zh;
    private final String en;

    JobsRule(String zh, String en) {
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
