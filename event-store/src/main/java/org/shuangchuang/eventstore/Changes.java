package org.shuangchuang.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.vocabulary.Event;

/** What a decision over several streams appends, per part; all of it or none. */
public final class Changes {

    private final Map<StreamId<?, ?>, List<? extends Event>> events = new LinkedHashMap<>();

    private Changes() {}

    /** Nothing to do. */
    public static Changes none() {
        return new Changes();
    }

    public static <S, E extends Event> Changes of(StreamId<S, E> stream, List<? extends E> appended) {
        return none().and(stream, appended);
    }

    public <S, E extends Event> Changes and(StreamId<S, E> stream, List<? extends E> appended) {
        if (!appended.isEmpty() && events.put(stream, List.copyOf(appended)) != null) {
            throw new IllegalArgumentException("twice: " + stream.name());
        }
        return this;
    }

    Map<StreamId<?, ?>, List<? extends Event>> events() {
        return events;
    }
}
