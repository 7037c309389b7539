package org.shuangchuang.eventstore.personal;

import org.shuangchuang.vocabulary.Rule;

/** What protects a person whose data are kept for the law alone (中华人民共和国个人信息保护法, article 47). */
public enum PersonRule implements Rule {
    PERSON_RESTRICTED("该人员的个人信息已限制处理", "The data of this person are kept for the law alone and may not be used");

    private final String zh;
    private final String en;

    PersonRule(String zh, String en) {
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
