package org.shuangchuang.eventstore.http;

import org.shuangchuang.vocabulary.Rule;

/** What is refused before a command reaches the domain. */
public enum HttpRule implements Rule {
    MALFORMED_JSON("请求内容不是合法的 JSON", "The body is not well-formed JSON"),
    UNKNOWN_FIELD("请求中有未知字段", "The body has a field that is not known"),
    BAD_VALUE("字段的类型或格式错误", "The value of this field has the wrong type or format"),
    BAD_REQUEST("请求无法理解", "The request cannot be understood"),
    BODY_MISSING("缺少请求内容", "The body is missing"),
    BODY_TOO_LARGE("请求内容超过上限", "The body is larger than allowed"),
    UNKNOWN_PATH("没有此路径", "There is no such path"),
    METHOD_NOT_ALLOWED("此路径不支持该方法", "This path does not support the method"),
    NOT_ACCEPTABLE("无法提供所要求的格式", "The format that is asked for is not available"),
    UNSUPPORTED_MEDIA_TYPE("Content-Type 须为 application/json", "Content-Type must be application/json"),
    OWNER_UNAVAILABLE("负责该数据的服务暂不可用，请稍后重试", "The service that owns this is not available; try again later"),
    OWNER_TIMEOUT("负责该数据的服务未及时答复", "The service that owns this did not answer in time"),
    NOT_YET_VISIBLE("刚写入的内容尚不可见，请稍后重试", "What was just written cannot be seen here yet; try again"),
    STORE_UNAVAILABLE(
            "数据库暂不可用，请稍后重试，命令请沿用原 Idempotency-Key", "The database is away; try again soon, a command under its key"),
    INTERNAL("系统内部错误，已记录", "Something failed inside; it has been recorded");

    private final String zh;
    private final String en;

    HttpRule(String zh, String en) {
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
