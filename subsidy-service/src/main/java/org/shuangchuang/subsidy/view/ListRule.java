package org.shuangchuang.subsidy.view;

import org.shuangchuang.vocabulary.Rule;

/** What can be wrong with the way a list is asked for. */
public enum ListRule implements Rule {
    BAD_SORT("不支持的排序字段", "Lists cannot be sorted by this"),
    BAD_CURSOR("游标无效", "Not a cursor of this list"),
    BAD_LIMIT("每页条数须为 1 至 500", "A page has 1 to 500 items");

    private final String zh;
    private final String en;

    ListRule(String zh, String en) {
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
