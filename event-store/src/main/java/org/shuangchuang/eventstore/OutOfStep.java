package org.shuangchuang.eventstore;

/** A row of a view does not show what came before an event: the view is wrong and has to be made anew from the log. */
public final class OutOfStep extends IllegalStateException {

    /** @param what the row and what came, in English */
    public OutOfStep(String what) {
        super(what + "; the view has to be made anew");
    }
}
