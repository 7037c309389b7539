package org.shuangchuang.eventstore.access;

import org.shuangchuang.vocabulary.Rule;

/** Why a caller is turned away: 401 when it is not known who calls, 403 when it may not, 503 when that cannot be found out. */
public enum AccessRule implements Rule {
    TOKEN_MISSING("缺少访问令牌", "The access token is missing"),
    TOKEN_EXPIRED("访问令牌已过期", "The access token has expired"),
    TOKEN_INVALID("访问令牌无效", "The access token is not valid"),
    DIVISION_MISSING("令牌未载明行政区划表中的区划", "The token names no division of the division table"),
    ROLE_NOT_ALLOWED("该角色无权执行此操作", "This role may not do this"),
    OUTSIDE_REACH("该记录不在您的行政区划或主体范围内", "This record lies outside your division or is not yours"),
    PROVIDER_UNAVAILABLE("身份认证服务暂不可用，请稍后重试", "The identity provider is not available; try again later"),
    NOT_FOR_PEOPLE("此接口仅供系统各部分使用", "This is for parts of the system only");

    private final String zh;
    private final String en;

    AccessRule(String zh, String en) {
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
