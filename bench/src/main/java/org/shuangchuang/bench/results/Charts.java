package org.shuangchuang.bench.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One bar chart per table of a scenario. */
final class Charts {

    private Charts() {}

    /** SVG by file name without its ending. */
    static Map<String, String> of(Results results) {
        Map<String, List<Measure>> tables = results.measures().stream()
                .collect(Collectors.groupingBy(Measure::table, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> charts = new LinkedHashMap<>();
        tables.forEach((name, measures) -> charts.put(fileName(name), BarChart.of(name, measures)));
        return charts;
    }

    private static String fileName(String table) {
        return table.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
