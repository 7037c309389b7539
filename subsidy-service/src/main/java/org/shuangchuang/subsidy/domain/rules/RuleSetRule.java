package org.shuangchuang.subsidy.domain.rules;

import org.shuangchuang.vocabulary.Rule;

/** What refuses a rule set, or a decision that has none to stand on. */
public enum RuleSetRule implements Rule {
    NO_RULES_IN_FORCE("该日期没有生效的政策规则", "No rules of the programme are in force on that day"),
    RULES_NOT_LATER("新规则的生效日期须晚于已有规则", "New rules must come into force later than those before them"),
    RULES_OF_OTHER_KIND("该项目已有另一类规则", "The programme has rules of another kind");

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
