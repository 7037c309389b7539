package org.shuangchuang.eventstore;

import org.shuangchuang.vocabulary.Rule;

/** What the store itself refuses, whatever the aggregate. */
public enum StoreRule implements Rule {
    OCCURRED_BEFORE_LAST(
            "发生日期早于该记录的最后一次事件；只有更正可以这样做", "It happened before the last event of this record; only a correction may"),
    CONFLICT("该记录正被频繁修改，请重试", "The record kept changing while the command was decided; try again"),
    STALE_VERSION("If-Match 给出的版本已过时", "The version in If-Match is no longer the current one"),
    IDEMPOTENCY_KEY_REUSED("该 Idempotency-Key 已用于另一请求内容", "This Idempotency-Key was used with another body"),
    IDEMPOTENCY_KEY_MISSING("缺少 Idempotency-Key 请求头", "The header Idempotency-Key is missing"),
    UNKNOWN_ID("没有此编号的记录", "There is no record with this id"),
    PARKED("该记录的事件已被搁置，待处理", "The events of this record are parked and wait to be released");

    private final String zh;
    private final String en;

    StoreRule(String zh, String en) {
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
