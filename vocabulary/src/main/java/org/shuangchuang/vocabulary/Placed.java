package org.shuangchuang.vocabulary;

import java.util.Set;

/** A record that lies in a division and concerns somebody: what decides who may see and change it. */
public interface Placed {

    /** Code of the division that it lies in. */
    String division();

    /** Whose record it is: ids of the enterprises, teams, carriers and service providers that have a part in it. */
    Set<String> concerns();
}
