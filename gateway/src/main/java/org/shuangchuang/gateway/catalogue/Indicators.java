package org.shuangchuang.gateway.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole catalogue: one table per owner, and an indicator counts events of its table's owner only. */
public final class Indicators {

    /** The version of the formulas: it grows with every change of what existing events contribute. */
    public static final int VERSION = 1;

    private static final Map<String, Indicator> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, String> OWNERS = new HashMap<>();
    private static final Map<String, List<Indicator>> BY_EVENT = new HashMap<>();

    static {
        register("incubator", IncubationIndicators.table());
        register("subsidy", SubsidyIndicators.table());
        register("employment", EmploymentIndicators.table());
    }

    private Indicators() {}

    private static void register(String owner, List<Indicator> table) {
        for (Indicator indicator : table) {
            if (BY_CODE.put(indicator.code(), indicator) != null) {
                throw new IllegalStateException("twice in the catalogue: " + indicator.code());
            }
            OWNERS.put(indicator.code(), owner);
            for (String part : indicator.parts()) {
                if (!owner.equals(OWNERS.get(part))) {
                    throw new IllegalStateException(
                            indicator.code() + " divides what its table does not have before it: " + part);
                }
            }
            indicator.counted().stream()
                    .map(Counting::type)
                    .distinct()
                    .forEach(type -> BY_EVENT.computeIfAbsent(owner + "/" + type, _ -> new ArrayList<>())
                            .add(indicator));
        }
    }

    /** Every indicator, in the order of the tables. */
    public static Collection<Indicator> all() {
        return List.copyOf(BY_CODE.values());
    }

    public static Optional<Indicator> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The owner of the events that an indicator is made of. */
    public static String ownerOf(Indicator indicator) {
        return OWNERS.getOrDefault(indicator.code(), "");
    }

    /** The indicators that count events of a type, in the order of the table. */
    public static List<Indicator> counting(String owner, String type) {
        return BY_EVENT.getOrDefault(owner + "/" + type, List.of());
    }

    /** Dividend and divisor of a ratio; nothing for any other indicator. */
    public static List<Indicator> partsOf(Indicator indicator) {
        return indicator.parts().stream().map(BY_CODE::get).toList();
    }
}
