package org.shuangchuang.employment.domain.statistics;

import org.shuangchuang.vocabulary.Rule;

/** Why a statistical return does not move on. The order of the acts is that of the national statistics 火炬统计. */
public enum ReturnRule implements Rule {
    PERIOD_NOT_OVER("报告期尚未结束", "The period is not over"),
    RETURN_ALREADY_OPENED("该载体该报告期的报表已开启", "The return of this carrier and period is opened already"),
    RETURN_NOT_OPENED("报表尚未开启", "The return is not opened"),
    RETURN_NOT_SUBMITTED("报表尚未提交", "The return is not submitted"),
    RETURN_NOT_VALIDATED("报表尚未通过审核", "The return is not validated"),
    RETURN_ALREADY_VALIDATED("报表已通过审核，不得重新提交", "The return is validated and is not submitted again"),
    RETURN_LOCKED("报表已锁定，只能更正", "The return is locked: only a correction changes it"),
    RETURN_NOT_LOCKED("报表尚未锁定，请重新提交而非更正", "The return is not locked: it is submitted again, not corrected"),
    CROSS_CHECKS_FAILED("报表未通过逻辑审核", "The numbers of the return contradict each other"),
    CORRECTS_WHAT_DOES_NOT_STAND(
            "所更正的并非现行数据，请注明现行数据的版本", "What is to be corrected is not what stands; name the version that stands"),
    ACT_BEFORE_LAST("办理日期早于上一步", "The day of this act is before that of the last");

    private final String zh;
    private final String en;

    ReturnRule(String zh, String en) {
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
