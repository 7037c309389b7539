package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What was used last is known, however often something else was used before. */
class StateCacheTest {

    private final StateCache cache = new StateCache();

    @Test
    void the_latest_streams_are_known_however_full_it_is() {
        fill(0, StateCache.MOST_STREAMS);
        for (int number = 0; number < StateCache.MOST_STREAMS; number++) {
            cache.get("counter-" + number);
        }

        fill(StateCache.MOST_STREAMS, StateCache.MOST_STREAMS + 500);

        for (int number = StateCache.MOST_STREAMS; number < StateCache.MOST_STREAMS + 500; number++) {
            assertTrue(knows(number));
        }
        assertFalse(knows(499));
        assertTrue(knows(500));
    }

    @Test
    void a_stream_in_use_stays() {
        for (int number = 0; number < 2 * StateCache.MOST_STREAMS; number++) {
            fill(number, number + 1);
            assertTrue(knows(0));
        }
    }

    @Test
    void an_earlier_state_does_not_replace_a_later_one() {
        cache.put(new Loaded<>("counter-a", 2, 2, null));
        cache.put(new Loaded<>("counter-a", 1, 1, null));

        assertEquals(2, cache.get("counter-a").orElseThrow().version());
    }

    private boolean knows(int number) {
        return cache.get("counter-" + number).isPresent();
    }

    private void fill(int from, int until) {
        for (int number = from; number < until; number++) {
            cache.put(new Loaded<>("counter-" + number, number, 1, null));
        }
    }
}
