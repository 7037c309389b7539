package org.shuangchuang.subsidy.domain.claim;

import org.shuangchuang.vocabulary.Rule;

/** What a claim refuses. */
public enum ClaimRule implements Rule {
    CLAIM_NOT_IN_THIS_STATE("该申报当前状态不允许此操作", "The claim is not in a state that allows this"),
    /** Four eyes 不相容岗位分离: submitter, reviewer, approver and payer are different subjects. */
    SAME_EYES("申报、评审、审批和拨付须由不同的人办理", "Submitter, reviewer, approver and payer must be four different subjects"),
    CONFLICT_OF_INTEREST("办理人与该申报有利益冲突，须回避", "Who acts has a conflict of interest and is recused"),
    ALREADY_ACTED("已办理过该申报，不能再声明利益冲突", "Who has acted on the claim can no longer declare a conflict"),
    ACCOUNT_SAME_EYES("账户须由另一人核验或确认", "An account must be verified or confirmed by another person"),
    ACCOUNT_NOT_VERIFIED("收款账户未经核验", "The payee account is not verified"),
    ACCOUNT_NOT_PROPOSED("没有待确认的账户变更", "No change of the account waits to be confirmed"),
    CERTIFICATE_NOT_STATED(
            "尚无该企业高新技术资格信息，评审人须填写证书编号",
            "Nothing is known of the enterprise's high-tech status: the reviewer must state the certificate"),
    ENTERPRISE_NOT_HIGH_TECH("该企业当日不具有高新技术企业资格", "The enterprise is not a high-tech enterprise on that day"),
    REVIEW_NOT_PASSED("评审未通过", "The review was not passed"),
    NOTICE_NOT_OVER("公示期未满", "The notice is not over yet"),
    NOTICE_OVER("公示期已满", "The notice is over"),
    /** No award before its notice has closed without an open objection. */
    OBJECTION_OPEN("有未处理的异议", "An objection is not decided yet"),
    OBJECTION_UPHELD("异议成立", "An objection was upheld"),
    UNKNOWN_OBJECTION("没有此编号的未决异议", "There is no open objection with this number"),
    OTHER_BUDGET("预留资金在另一预算中", "The amount is reserved in another budget"),
    /** One award per enterprise × programme × kind × year. */
    ALREADY_AWARDED("该企业同一项目、类别和年度已获奖补", "The enterprise was already awarded for this programme, kind and year"),
    APPEAL_TOO_LATE("申诉期已过", "The term for an appeal is over"),
    APPEALED_BEFORE("已申诉过一次", "The rejection was appealed before"),
    RECOVERY_TOO_LARGE("追回金额超过已拨付金额", "More than was paid cannot be ordered back"),
    RECEIPT_TOO_LARGE("到账金额超过尚未追回的金额", "More than what is still ordered back cannot be received");

    private final String zh;
    private final String en;

    ClaimRule(String zh, String en) {
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
