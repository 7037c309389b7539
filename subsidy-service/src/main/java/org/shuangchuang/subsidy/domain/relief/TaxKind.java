package org.shuangchuang.subsidy.domain.relief;

/** Which tax is not collected (财税〔2018〕120号). */
public enum TaxKind {
    /** 房产税. */
    PROPERTY_TAX,
    /** 城镇土地使用税. */
    LAND_USE_TAX,
    /** 增值税, on incubation services. */
    VALUE_ADDED_TAX
}
