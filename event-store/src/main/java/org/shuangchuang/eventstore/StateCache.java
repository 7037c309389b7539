package org.shuangchuang.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * States of the streams that were used last, with their versions. An entry may be behind what other replicas appended: that is found
 * out when something is appended, since every version is checked there.
 *
 * <p>Who was used longest ago goes first. A stream is commanded several times within a short while and then for long not at all: a
 * cache that prefers what was used often, as Caffeine's, does not let such a stream in once it is full.
 */
final class StateCache {

    static final int MOST_STREAMS = 20_000;
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<String, Loaded<?>> states = new LinkedHashMap<>(16, LOAD_FACTOR, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Loaded<?>> eldest) {
            return size() > MOST_STREAMS;
        }
    };

    synchronized Optional<Loaded<?>> get(String stream) {
        return Optional.ofNullable(states.get(stream));
    }

    /** Keeps the state unless a later one is known. */
    synchronized void put(Loaded<?> loaded) {
        states.merge(loaded.stream(), loaded, (known, given) -> given.version() >= known.version() ? given : known);
    }
}
