package org.shuangchuang.vocabulary;

import java.util.Set;

/** A record in which several have parts that are not each other's business. */
public interface Shared extends Placed {

    /**
     * What those see of it who act for some of those that it concerns.
     *
     * @param parties ids among {@link #concerns()}, and others
     */
    Shared partOf(Set<String> parties);
}
