package org.shuangchuang.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * States of recent streams with their versions. An entry may be behind what other replicas appended: that is found out when
 * something is appended, since every version is checked there.
 */
final class StateCache {

    private static final int MOST_STREAMS = 20_000;

    private final Cache<String, Loaded<?>> states =
            Caffeine.newBuilder().maximumSize(MOST_STREAMS).build();

    Optional<Loaded<?>> get(String stream) {
        return Optional.ofNullable(states.getIfPresent(stream));
    }

    /** Keeps the state unless a later one is known. */
    void put(Loaded<?> loaded) {
        states.asMap()
                .merge(loaded.stream(), loaded, (known, given) -> given.version() >= known.version() ? given : known);
    }
}
