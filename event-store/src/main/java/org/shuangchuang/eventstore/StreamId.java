package org.shuangchuang.eventstore;

import org.shuangchuang.vocabulary.Event;

/**
 * One stream.
 *
 * @param category what kind of aggregate it is
 * @param id what is unique about it within its kind; never made from personal data
 * @param mustExist whether a stream without events is an unknown id (404)
 */
public record StreamId<S, E extends Event>(Category<S, E> category, String id, boolean mustExist) {

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
