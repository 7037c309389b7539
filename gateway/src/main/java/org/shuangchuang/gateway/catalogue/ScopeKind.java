package org.shuangchuang.gateway.catalogue;

/** What a figure can be asked for. */
public enum ScopeKind {
    PROVINCE,
    DIVISION,
    CARRIER,
    ENTERPRISE,
    MARKET
}
