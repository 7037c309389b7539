package org.shuangchuang.incubator.domain.partnership;

import org.shuangchuang.vocabulary.Rule;

/** What partnerships and institutes refuse. */
public enum PartnershipRule implements Rule {
    PARTNERSHIP_ALREADY_FORMED("该合作已登记", "This partnership is recorded already"),
    INSTITUTE_ALREADY_FOUNDED("该研究院已登记", "This institute is recorded already"),
    FEWER_THAN_NAMED("数量少于已列名的伙伴", "The count is below the number of partners that are named");

    private final String zh;
    private final String en;

    PartnershipRule(String zh, String en) {
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
