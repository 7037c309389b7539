package org.shuangchuang.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Takes turns: A B C, then C B A, and so on, so that a machine that grows slower is slow for all. */
public final class Timed {

    private Timed() {}

    /**
     * @param contestants by name; each answers what it measured in one turn
     * @return one value per round, by name
     */
    public static Map<String, List<Double>> inTurns(int rounds, Map<String, DoubleSupplier> contestants) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> values.put(name, new ArrayList<>()));
        List<String> order = new ArrayList<>(contestants.keySet());
        for (int round = 0; round < rounds; round++) {
            for (String name : round % 2 == 0 ? order : order.reversed()) {
                values.get(name).add(contestants.get(name).getAsDouble());
            }
        }
        return values;
    }
}
