package org.shuangchuang.incubator.domain.enterprise;

/** What an achievement of an enterprise states. */
public enum Attribute {
    CUSTOMERS,
    /** Percent of germs that a disinfectant kills. */
    KILL_RATE,
    COUNTRIES_SUPPLIED
}
