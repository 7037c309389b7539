package org.shuangchuang.eventstore;

/** The record lies outside the caller's division or is not its own (403). An answer, not a fault: it carries no stack trace. */
public final class OutsideReach extends RuntimeException {

    public OutsideReach() {
        super("outside the caller's reach", null, false, false);
    }
}
