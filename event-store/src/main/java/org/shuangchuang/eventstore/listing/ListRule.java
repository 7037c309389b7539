package org.shuangchuang.eventstore.listing;

import org.shuangchuang.vocabulary.Rule;

/** What a list cannot be asked for (400). */
public enum ListRule implements Rule {
    BAD_SORT("此列表不能按该字段排序", "This list cannot be sorted by that"),
    BAD_CURSOR("游标无效或不属于此列表的排序方式", "This is not a cursor of this list in this order"),
    BAD_LIMIT("每页条数须为 1 至 500", "A page has 1 to 500 lines"),
    BAD_FILTER("此列表不能按该字段筛选", "This list cannot be filtered by that");

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
