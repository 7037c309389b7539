package org.shuangchuang.employment.domain.service;

import org.shuangchuang.vocabulary.Rule;

/** Why a service record is not taken. */
public enum ServiceRule implements Rule {
    SERVICES_ALREADY_RECORDED("该服务记录已登记；数字有误请更正", "The services are recorded already; a wrong number is corrected"),
    SERVICES_NOT_RECORDED("没有可更正的服务记录", "No services are recorded that could be corrected");

    private final String zh;
    private final String en;

    ServiceRule(String zh, String en) {
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
