package org.shuangchuang.subsidy.domain.provider;

import org.shuangchuang.vocabulary.Rule;

/** What a provider refuses. */
public enum ProviderRule implements Rule {
    PROVIDER_NOT_IN_THIS_STATE("该服务机构当前状态不允许此操作", "The provider is not in a state that allows this");

    private final String zh;
    private final String en;

    ProviderRule(String zh, String en) {
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
