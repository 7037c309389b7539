package org.shuangchuang.eventstore.log;

/** Another process leads the log now; this one wrote nothing. */
public final class LostLeadership extends RuntimeException {

    LostLeadership() {
        super("another process leads the log", null, false, false);
    }
}
