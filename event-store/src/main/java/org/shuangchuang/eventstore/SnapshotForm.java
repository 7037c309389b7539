package org.shuangchuang.eventstore;

/**
 * How the states of long streams are kept, so that these need not be read from their first event.
 *
 * @param state class of the states that are kept; a stream in another state is read whole
 * @param number of the JSON form of that class and of what its events mean, from 1: a new one whenever either changes, and what was
 *     kept in another form is not read any more
 */
public record SnapshotForm<S>(Class<? extends S> state, int number) {}
