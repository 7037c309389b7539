package org.shuangchuang.incubator.domain.ruleset;

import org.shuangchuang.vocabulary.Rule;

/** What rule sets refuse. */
public enum RuleSetRule implements Rule {
    NO_RULES_IN_FORCE("该日期没有生效的政策规则", "No rule set is in force on that day"),
    RULES_ALREADY_PUBLISHED("该文号的规则已以不同内容发布", "Rules under this number were published with another content"),
    MORE_THAN_ALL("百分比不得超过 100", "A percentage must not exceed 100");

    private final String zh;
    private final String en;

    RuleSetRule(String zh, String en) {
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
