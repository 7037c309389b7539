package org.shuangchuang.eventstore;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;

/**
 * All streams of one kind of aggregate.
 *
 * @param name first part of the stream names, for ever: {@code carrier}
 * @param decider folds the events; what it decides is up to each command
 * @param events stored names of the events
 * @param snapshots how states are kept where streams become long, null where they do not
 */
public record Category<S, E extends Event>(
        String name,
        Decider<?, S, E> decider,
        EventTypes<E> events,
        @Nullable SnapshotForm<S> snapshots) {

    public Category(String name, Decider<?, S, E> decider, EventTypes<E> events) {
        this(name, decider, events, null);
    }

    /** The same kind, whose streams become long. */
    public Category<S, E> withSnapshots(SnapshotForm<S> form) {
        return new Category<>(name, decider, events, form);
    }

    /** A stream that may be new. */
    public StreamId<S, E> stream(String id) {
        return new StreamId<>(this, id, StreamId.Expected.ANYTHING);
    }

    /** A stream whose id was made for the command that begins it: nothing can be in it, so it is not read. */
    public StreamId<S, E> fresh(String id) {
        return new StreamId<>(this, id, StreamId.Expected.NOTHING);
    }

    /** A stream that a command or query takes for granted: without events it is answered with 404. */
    public StreamId<S, E> existing(String id) {
        return new StreamId<>(this, id, StreamId.Expected.EVENTS);
    }
}
