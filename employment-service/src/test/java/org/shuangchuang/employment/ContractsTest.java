package org.shuangchuang.employment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shuangchuang.contracts.Contracts;
import org.shuangchuang.contracts.Example;
import org.shuangchuang.employment.store.Streams;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.vocabulary.Event;

class ContractsTest {

    @Test
    void every_stored_event_is_as_promised() {
        Map<String, Example> stored = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Category<?, ?> category : Streams.ALL) {
            category.events().classes().forEach((name, type) -> {
                names.add(name);
                for (Event sample : Samples.all()) {
                    if (type.isInstance(sample)) {
                        String json = EventJson.write(sample);
                        assertEquals(sample, category.events().read(name, 1, json));
                        stored.put(name, new Example(1, type, json));
                    }
                }
            });
        }

        assertEquals(names, stored.keySet(), "a sample of every event");
        Contracts.of("employment").check(stored);
    }
}
