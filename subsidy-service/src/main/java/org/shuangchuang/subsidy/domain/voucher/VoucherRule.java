package org.shuangchuang.subsidy.domain.voucher;

import org.shuangchuang.vocabulary.Rule;

/** What a voucher refuses. */
public enum VoucherRule implements Rule {
    VOUCHER_NOT_IN_THIS_STATE("该创新券当前状态不允许此操作", "The voucher is not in a state that allows this"),
    VOUCHER_SAME_EYES("申请、审批、发放和兑付须由不同的人办理", "Applicant, approver, issuer and payer must be different subjects"),
    FACE_TOO_LARGE("面额超过申请金额或单张上限", "The face value is more than was applied for or than one voucher may have"),
    HOLDER_HAS_VOUCHER("该企业或团队本年度已有创新券", "The holder has a voucher of this programme and year"),
    ASSIGNMENT_TOO_LARGE("下单金额超过券面未使用金额", "More than what is unused cannot be assigned"),
    UNKNOWN_ASSIGNMENT("没有此编号的下单", "There is no assignment with this number"),
    UNKNOWN_REDEMPTION("没有此编号的兑付申请", "There is no redemption with this number"),
    REDEMPTION_NOT_IN_THIS_STATE("该兑付申请当前状态不允许此操作", "The redemption is not in a state that allows this"),
    /** At most the smallest of: left on the voucher, invoice × ratio, left of the controller's yearly ceiling. */
    REDEMPTION_TOO_LARGE("兑付金额超过上限", "The redemption is more than the limits allow"),
    SERVICE_OUTSIDE_VALIDITY("服务日期不在创新券有效期内", "The service was not within the voucher's validity"),
    PROVIDER_NOT_SERVING("该服务机构在服务日期未在库或已暂停", "The provider was not admitted, or suspended, on the day of the service"),
    PROVIDER_RELATED("服务机构与持券方存在关联关系", "The provider is related to the holder"),
    /** One invoice is paid once across all programmes. */
    INVOICE_USED("该发票已使用", "The invoice was used before"),
    BAD_INVOICE_NUMBER(
            "发票代码或号码格式错误", "Not an invoice: code of 10 or 12 digits and number of 8, or 20 digits without a code"),
    VOUCHER_STILL_VALID("创新券仍在有效期内", "The voucher is still valid"),
    VOUCHER_EXPIRED("创新券已过有效期", "The voucher's validity is over"),
    REDEMPTION_PENDING("有待审批的兑付申请", "A redemption waits to be decided"),
    ROUND_OVER("该批次已发放", "The round was issued before");

    private final String zh;
    private final String en;

    VoucherRule(String zh, String en) {
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
