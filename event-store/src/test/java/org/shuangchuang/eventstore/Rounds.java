package org.shuangchuang.eventstore;

/** How often property, race and fault tests are run: a short round, or the full count with {@code -Dtest.long=true}. */
public final class Rounds {

    private Rounds() {}

    public static int of(int shortRound, int fullCount) {
        return Boolean.getBoolean("test.long") ? fullCount : shortRound;
    }
}
