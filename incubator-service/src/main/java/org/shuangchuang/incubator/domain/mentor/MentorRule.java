package org.shuangchuang.incubator.domain.mentor;

import org.shuangchuang.vocabulary.Rule;

/** What a mentor refuses. */
public enum MentorRule implements Rule {
    ALREADY_MENTOR("此人已是创业导师", "This person is a mentor already"),
    NOT_A_MENTOR("此人当前不是创业导师", "This person is not a mentor now"),
    AGENCIES_REPEATED("认定单位不得重复", "An agency is named twice"),
    VISIT_ALREADY_RECORDED("该次陇原行已登记", "This visit is recorded already"),
    MENTORS_MISSING("至少须有一名导师", "At least one mentor must be named");

    private final String zh;
    private final String en;

    MentorRule(String zh, String en) {
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
