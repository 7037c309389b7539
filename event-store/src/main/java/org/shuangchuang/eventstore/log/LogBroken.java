package org.shuangchuang.eventstore.log;

/** What is to be logged does not follow on what was logged: the log refuses to go on. */
public final class LogBroken extends RuntimeException {

    LogBroken(String what) {
        super(what);
    }
}
