package org.shuangchuang.incubator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shuangchuang.contracts.Contracts;
import org.shuangchuang.contracts.Example;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.EventTypes;
import org.shuangchuang.vocabulary.Event;

class ContractsTest {

    @Test
    void every_stored_event_is_as_it_was_promised() {
        Map<String, Example> stored = stored();

        assertEquals(
                Streams.ALL.stream()
                        .flatMap(category -> category.events().classes().keySet().stream())
                        .collect(Collectors.toSet()),
                stored.keySet());
        Contracts.of("incubator").check(stored);
    }

    @Test
    void every_stored_event_is_read_as_it_was_written() {
        for (Event event : Examples.all()) {
            assertEquals(event, EventJson.read(EventJson.write(event), event.getClass()));
        }
    }

    private static Map<String, Example> stored() {
        Map<String, Example> stored = new TreeMap<>();
        for (Category<?, ?> category : Streams.ALL) {
            add(stored, category.events());
        }
        return stored;
    }

    private static <E extends Event> void add(Map<String, Example> stored, EventTypes<E> types) {
        types.classes().forEach((name, type) -> {
            for (Event example : Examples.all()) {
                if (type.isInstance(example)) {
                    E event = type.cast(example);
                    stored.put(name, new Example(types.schemaVersionOf(event), type, EventJson.write(event)));
                }
            }
        });
    }
}
