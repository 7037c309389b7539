package org.shuangchuang.incubator.domain.carrier;

/** Levels coexist: a national incubator stays a provincial one, so levels are never added up. */
public enum Level {
    PROVINCIAL("省级"),
    NATIONAL("国家级");

    private final String zh;

    Level(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
