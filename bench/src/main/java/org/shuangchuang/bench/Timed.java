package org.shuangchuang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Takes turns: A B C, then C B A, and so on, so that a machine that grows slower is slow for all. */
public final class Timed {

    /** A contestant whose last turns bring no more than that is as fast as it gets. */
    private static final double FASTER = 1.05;

    private static final int LAST = 2;
    private static final int MOST_WARMING = 10;

    private Timed() {}

    /**
     * Takes turns until nobody gets faster any more, since compilers need longer for who has more to compile; everybody has as many
     * turns as the slowest to warm.
     *
     * @param contestants by name; each answers its rate
     */
    public static void warmUp(Map<String, DoubleSupplier> contestants) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> rates.put(name, new ArrayList<>()));
        for (int turn = 0; turn < MOST_WARMING && !rates.values().stream().allMatch(Timed::isWarm); turn++) {
            contestants.forEach((name, contestant) -> rates.get(name).add(contestant.getAsDouble()));
        }
    }

    private static boolean isWarm(List<Double> rates) {
        int earlier = rates.size() - LAST;
        return earlier > 0
                && Collections.max(rates.subList(earlier, rates.size()))
                        < FASTER * Collections.max(rates.subList(0, earlier));
    }

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
