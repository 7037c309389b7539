package org.shuangchuang.incubator.view;

import org.shuangchuang.vocabulary.Rule;

/** What a list cannot be asked for. */
enum ListRule implements Rule {
    BAD_CURSOR("游标无效", "This is not a cursor of this list"),
    BAD_SORT(
            "排序只能是 since 或 name，前加连字符为倒序",
            "A list is sorted by since or name, with a hyphen before it the other way round"),
    BAD_LIMIT("每页条数须在 1 到 500 之间", "A page has 1 to 500 lines");

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
