package org.shuangchuang.vocabulary;

/** Who a caller is to the programme. */
public enum Role {
    APPLICANT("企业经办人"),
    CARRIER_OPERATOR("载体运营"),
    SERVICE_PROVIDER("服务机构"),
    PREFECTURE_REVIEWER("市州科技局"),
    EXPERT("评审专家"),
    PROVINCIAL_APPROVER("省科技厅"),
    FINANCE_OFFICER("财政"),
    STATISTICS_OFFICER("统计"),
    AUDITOR("审计"),
    DATA_PROTECTION_OFFICER("个人信息保护"),
    /** A policy or the clock, acting with what caused it. */
    SYSTEM("系统");

    private final String zh;

    Role(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
