package org.shuangchuang.eventstore;

/** The caller saw an older version of the record (412). An answer, not a fault: it carries no stack trace. */
public final class StaleVersion extends RuntimeException {

    private final long seen;
    private final long current;

    public StaleVersion(long seen, long current) {
        super(StoreRule.STALE_VERSION.code(), null, false, false);
        this.seen = seen;
        this.current = current;
    }

    public long seen() {
        return seen;
    }

    public long current() {
        return current;
    }
}
