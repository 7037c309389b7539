package org.shuangchuang.eventstore;

/** The record kept changing while the command was decided (409). An answer, not a fault: it carries no stack trace. */
public final class Conflict extends RuntimeException {

    public Conflict(String stream) {
        super(stream, null, false, false);
    }
}
