package org.shuangchuang.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class TimedTest {

    @Test
    void contestants_take_turns_in_changing_order() {
        List<String> order = new ArrayList<>();
        Map<String, DoubleSupplier> contestants = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c")) {
            contestants.put(name, () -> {
                order.add(name);
                return order.size();
            });
        }
        Map<String, List<Double>> values = Timed.inTurns(2, contestants);
        assertEquals(List.of("a", "b", "c", "c", "b", "a"), order);
        assertEquals(List.of(1.0, 6.0), values.get("a"));
    }
}
