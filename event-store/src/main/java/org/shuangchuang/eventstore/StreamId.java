package org.shuangchuang.eventstore;

import org.shuangchuang.vocabulary.Event;

/**
 * One stream.
 *
 * @param category what kind of aggregate it is
 * @param id what is unique about it within its kind; never made from personal data
 * @param expected what is known of it before it is read
 */
public record StreamId<S, E extends Event>(Category<S, E> category, String id, Expected expected) {

    /** What may be in a stream. */
    public enum Expected {
        /** It may be new. */
        ANYTHING,
        /** Without events its id is unknown (404). */
        EVENTS,
        /** Its id has just been made. */
        NOTHING
    }

    /** Whether a stream without events is an unknown id. */
    public boolean mustExist() {
        return expected == Expected.EVENTS;
    }

    /** The stream before its first event. */
    public Loaded<S> empty() {
        return new Loaded<>(name(), category.decider().initial(), 0, null);
    }

    /** The stored name: {@code carrier-0199…}. */
    public String name() {
        return category.name() + "-" + id;
    }

    /** The category in a stored name. */
    static String categoryIn(String storedName) {
        return storedName.substring(0, storedName.indexOf('-'));
    }

    /** The id in a stored name. */
    static String idIn(String storedName) {
        return storedName.substring(storedName.indexOf('-') + 1);
    }
}
