package org.shuangchuang.employment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shuangchuang.contracts.Contract;
import org.shuangchuang.contracts.Contracts;
import org.shuangchuang.contracts.Example;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent;
import org.shuangchuang.employment.store.Streams;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.EventTypes;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;

class ContractsTest {

    @Test
    void every_stored_event_is_as_promised() {
        Map<String, Example> stored = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Category<?, ?> category : Streams.ALL) {
            names.addAll(category.events().classes().keySet());
            add(stored, category.events());
        }

        assertEquals(names, stored.keySet(), "a sample of every event");
        Contracts.of("employment").check(stored);
    }

    private static <E extends Event> void add(Map<String, Example> stored, EventTypes<E> types) {
        types.classes().forEach((name, type) -> {
            for (Event sample : Samples.all()) {
                if (type.isInstance(sample)) {
                    int version = types.schemaVersionOf(type.cast(sample));
                    String json = EventJson.write(sample);
                    assertEquals(sample, types.read(name, version, json));
                    stored.put(name, new Example(version, type, json));
                }
            }
        });
    }

    @Test
    void what_did_not_say_where_it_came_from_is_read_as_official() {
        for (Contract former : Contracts.of("employment").former()) {
            assertEquals(
                    Provenance.OFFICIAL,
                    ((EmploymentEvent.EmploymentEnded) Streams.EMPLOYMENTS
                                    .events()
                                    .read(former.type(), former.schemaVersion(), former.data()))
                            .provenance());
        }
    }
}
