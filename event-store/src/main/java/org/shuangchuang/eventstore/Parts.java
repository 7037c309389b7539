package org.shuangchuang.eventstore;

import java.util.Map;
import org.shuangchuang.vocabulary.Event;

/** The states that a decision over several streams looks at. All are checked again when it is appended. */
public final class Parts {

    private final Map<String, Loaded<?>> byStream;

    Parts(Map<String, Loaded<?>> byStream) {
        this.byStream = byStream;
    }

    /** The state of one part. */
    @SuppressWarnings("unchecked")
    public <S, E extends Event> S get(StreamId<S, E> stream) {
        return (S) loaded(stream).state();
    }

    /** State, version and last day of one part. */
    @SuppressWarnings("unchecked")
    public <S, E extends Event> Loaded<S> loaded(StreamId<S, E> stream) {
        Loaded<?> loaded = byStream.get(stream.name());
        if (loaded == null) {
            throw new IllegalArgumentException("not a part of this decision: " + stream.name());
        }
        return (Loaded<S>) loaded;
    }
}
