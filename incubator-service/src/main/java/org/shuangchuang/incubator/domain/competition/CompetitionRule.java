package org.shuangchuang.incubator.domain.competition;

import org.shuangchuang.vocabulary.Rule;

/** What competitions refuse. */
public enum CompetitionRule implements Rule {
    SERIES_ALREADY_REGISTERED("该赛事已登记", "This series is registered already"),
    EDITION_ALREADY_HELD("该赛事该年度在该地区的一届已登记", "The edition of this series, year and division is recorded already"),
    BAD_SERIES_CODE("赛事代码须为小写字母、数字与连字符", "A series code is made of lower-case letters, digits and hyphens"),
    YEAR_OF_ANOTHER_DAY("年度与举办日期不符", "The year is not the one of the day it was held on");

    private final String zh;
    private final String en;

    CompetitionRule(String zh, String en) {
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
