package org.shuangchuang.vocabulary;

/** Where a record comes from. */
public enum Provenance {
    /** From the authority's own act or publication. */
    OFFICIAL,
    /** Claimed by a carrier, without a roster. */
    DECLARED,
    /** Taken over from an older system. */
    OPENING,
    /** Made for a demonstration. */
    SYNTHETIC
}
