package org.shuangchuang.eventstore.access;

/** Which records a permission speaks of. */
public enum Scope {
    /** All. */
    EVERYWHERE,
    /** Those in the subtree of the caller's division. */
    DIVISION,
    /** Those that concern the party that the caller acts for. */
    OWN,
    /** New ones in the caller's division, while it does not act for anybody yet; afterwards its own. */
    REGISTERING
}
