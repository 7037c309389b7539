package org.shuangchuang.incubator.domain.carrier;

import org.shuangchuang.vocabulary.Rule;

/** What a carrier refuses. */
public enum CarrierRule implements Rule {
    CARRIER_ALREADY_REGISTERED("该载体已登记", "This carrier is registered already"),
    CARRIER_NOT_OPEN("该载体已关闭或尚未登记", "The carrier is closed or was never registered");

    private final String zh;
    private final String en;

    CarrierRule(String zh, String en) {
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
