package org.shuangchuang.incubator.domain.enterprise;

import org.shuangchuang.vocabulary.Rule;

/** What an enterprise refuses; on recognition after 国科发火〔2016〕32号. */
public enum EnterpriseRule implements Rule {
    ENTERPRISE_ALREADY_REGISTERED(
            "该统一社会信用代码的企业已登记", "An enterprise with this unified social credit code is registered already"),
    ENTERPRISE_UNKNOWN("该企业或团队尚未登记", "This enterprise or team is not registered"),
    TEAM_CANNOT_BE_HIGH_TECH("团队不能认定为高新技术企业", "A team cannot be recognised as a high-tech enterprise"),
    ALREADY_HIGH_TECH("高新技术企业资格仍在有效期内", "A recognition as high-tech enterprise still holds"),
    RENEWAL_WITHOUT_FORMER(
            "重新认定须有此前的认定或原证书编号", "A renewal needs an earlier recognition or the former certificate's number"),
    NOT_HIGH_TECH("没有有效的高新技术企业认定", "There is no recognition that could end"),
    NOT_EXPIRED_YET("高新技术企业资格尚未到期", "The recognition has not yet expired"),
    CONTROLLER_IS_ONE("实际控制人须为自然人或企业之一", "A controller is either a person or an enterprise"),
    NO_SUCH_ACHIEVEMENT("没有此编号的成果说明", "There is no achievement with this number"),
    COUNTRIES_MISSING("须列明供应的国家代码", "The countries that are supplied must be listed"),
    BAD_COUNTRY("国家代码须为 ISO 3166-1 的两位字母", "A country is written as two letters of ISO 3166-1");

    private final String zh;
    private final String en;

    EnterpriseRule(String zh, String en) {
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
