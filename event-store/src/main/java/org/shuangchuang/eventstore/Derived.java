package org.shuangchuang.eventstore;

/** Transactions on what is derived from a log: it stands in the log, so what a crash takes away is read there again. */
public final class Derived {

    /**
     * A condition, always true, for the statement that moves a position: the transaction's commit is acknowledged before it is on
     * disk. What it wrote is lost only together with the position, so nothing is skipped and nothing is doubled.
     */
    public static final String NEED_NOT_WAIT_FOR_THE_DISK = "set_config('synchronous_commit', 'off', true) = 'off'";

    private Derived() {}
}
