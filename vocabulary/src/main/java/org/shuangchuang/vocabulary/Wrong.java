package org.shuangchuang.vocabulary;

/** What can be wrong with a value by itself, in every service. */
public enum Wrong implements Rule {
    FIELD_REQUIRED("此字段必填", "This field is required"),
    TEXT_TOO_LONG("文本过长", "The text is too long"),
    UNKNOWN_DIVISION("行政区划代码不存在或在该日期无效", "No such division code, or not in force on that date"),
    BAD_SOCIAL_CREDIT_CODE(
            "统一社会信用代码的格式或校验码错误（GB 32100-2015）",
            "Not a unified social credit code, or its check character is wrong (GB 32100-2015)"),
    NEGATIVE_AMOUNT("金额（分）不得为负", "An amount in fen must not be negative"),
    NOT_POSITIVE("数值必须大于零", "The number must be greater than zero"),
    NEGATIVE_NUMBER("数值不得为负", "The number must not be negative"),
    DATE_IN_FUTURE("发生日期不得晚于今天", "The day it happened must not be in the future"),
    DATE_ORDER("日期先后不合理", "The dates are in the wrong order"),
    BAD_PERIOD("期间格式错误", "Not a period: 2020, 2020-H1, 2020-Q2, 2020-06, 2020-06-01/2020-06-30 or cohort:2020"),
    BAD_IDENTITY_NUMBER(
            "公民身份号码的格式或校验码错误（GB 11643-1999）",
            "Not an identity number, or its check character is wrong (GB 11643-1999)");

    private final String zh;
    private final String en;

    Wrong(String zh, String en) {
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
