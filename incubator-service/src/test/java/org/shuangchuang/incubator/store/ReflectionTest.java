package org.shuangchuang.incubator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.NativeReflection;

class ReflectionTest {

    @Test
    void a_native_image_knows_all_that_events_and_states_are_made_of() {
        assertEquals(Set.of(), new NativeReflection(Reflection.class).missing(Streams.ALL));
    }
}
