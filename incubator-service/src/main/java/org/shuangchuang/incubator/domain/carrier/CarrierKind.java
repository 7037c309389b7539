package org.shuangchuang.incubator.domain.carrier;

/** What a carrier is. A carrier is of one kind for its whole life. */
public enum CarrierKind {
    MAKER_SPACE("众创空间"),
    SPECIALISED_MAKER_SPACE("专业化众创空间"),
    INCUBATOR("科技企业孵化器"),
    UNIVERSITY_SCIENCE_PARK("大学科技园");

    private final String zh;

    CarrierKind(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
