package org.shuangchuang.eventstore;

/** Two commands met the same new person at once: the loser looks the person up and is decided anew. An answer, not a fault: it carries no stack trace. */
public final class PersonRaced extends RuntimeException {

    public PersonRaced() {
        super("person registered meanwhile", null, false, false);
    }
}
