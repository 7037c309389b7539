package org.shuangchuang.incubator.domain.designation;

import org.shuangchuang.vocabulary.Rule;

/** What a designation refuses, after 国科发区〔2018〕300号 and the province's procedure. */
public enum DesignationRule implements Rule {
    ALREADY_APPLIED_OR_GRANTED("该载体此类此级资格已在申报或已获得", "This designation is applied for or in force already"),
    BARRED("因弄虚作假被撤销资格，期限内不得再次申报", "Revoked for fraud: it may not be applied for again before the bar ends"),
    NOT_IN_THIS_STEP("当前步骤不允许此操作", "The procedure is not at a step that allows this"),
    NOT_RECOMMENDED("评审未推荐，不得公示", "The review did not recommend it, so there is no notice"),
    FOUR_EYES("申报人、评审人与批准人须为不同人员", "Applicant, reviewer and approver must be different people"),
    NOTICE_STILL_RUNNING("公示期未满，不得结束公示", "The notice cannot close before its term is over"),
    OBJECTION_OPEN("有未处理的异议，不得结束公示", "The notice cannot close while an objection is open"),
    OBJECTION_UPHELD("异议成立，不得认定", "An objection was upheld, so it cannot be granted"),
    NO_SUCH_OBJECTION("没有此编号的待处理异议", "There is no open objection with this id"),
    SHORTFALLS_NEED_REASON("存在未达标指标，认定须说明理由", "Criteria are not met: a grant must say why"),
    NOT_IN_FORCE("资格未生效或已撤销", "The designation is not in force"),
    EVALUATED_ALREADY("该年度或更晚年度已评价", "This year or a later one is evaluated already"),
    YEAR_OUT_OF_RANGE("评价年度不在资格有效期内", "The year to evaluate lies outside the designation's time"),
    NOTHING_TO_RECTIFY("最近一次评价并非不合格", "The latest evaluation was not a failed one"),
    TOO_FEW_FAILED_EVALUATIONS("连续不合格次数未达撤销条件", "Not enough failed evaluations in a row to revoke it"),
    CLOSE_THE_CARRIER("请关闭载体，其资格随之终止", "Close the carrier; its designations end with it");

    private final String zh;
    private final String en;

    DesignationRule(String zh, String en) {
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
