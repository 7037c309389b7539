package org.shuangchuang.bench.results;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The results as Markdown: what was wanted and reached, then every table with median, lowest and highest. */
final class Report {

    private Report() {}

    static String of(List<Results> all) {
        StringBuilder text = new StringBuilder("| | wanted | reached | |\n|---|---|---|---|\n");
        all.stream().flatMap(results -> results.goals().stream()).forEach(goal -> text.append(goal(goal)));
        for (Results results : all) {
            text.append("\n## ").append(results.scenario()).append("\n");
            tables(results.measures()).forEach((name, measures) -> text.append(table(name, measures)));
            bullets(text, results.proofs());
            bullets(text, results.notes());
            text.append("\n<sub>")
                    .append(results.conditions().entrySet().stream()
                            .map(condition -> condition.getKey() + ": " + condition.getValue())
                            .collect(Collectors.joining(" · ")))
                    .append("</sub>\n");
        }
        return text.toString();
    }

    private static String goal(Goal goal) {
        return "| " + goal.what() + " | " + (goal.atMost() ? "≤ " : "≥ ") + Numbers.text(goal.wanted()) + " "
                + goal.unit()
                + " | " + Numbers.text(goal.reached()) + " " + goal.unit() + " | " + (goal.met() ? "reached" : "missed")
                + " |\n";
    }

    private static Map<String, List<Measure>> tables(List<Measure> measures) {
        return measures.stream()
                .collect(Collectors.groupingBy(Measure::table, LinkedHashMap::new, Collectors.toList()));
    }

    private static String table(String name, List<Measure> measures) {
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, Measure>> rows = new LinkedHashMap<>();
        for (Measure measure : measures) {
            columns.add(measure.column());
            rows.computeIfAbsent(measure.row(), _ -> new LinkedHashMap<>()).put(measure.column(), measure);
        }
        StringBuilder text = new StringBuilder("\n| " + name + " | " + String.join(" | ", columns) + " |\n|---|"
                + "---:|".repeat(columns.size()) + "\n");
        rows.forEach((row, cells) -> text.append("| ")
                .append(row)
                .append(" | ")
                .append(columns.stream()
                        .map(column -> cells.containsKey(column) ? cell(cells.get(column)) : "")
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return text.toString();
    }

    private static String cell(Measure measure) {
        String median = Numbers.text(measure.getMedian());
        return measure.values().size() == 1
                ? median
                : median + " (" + Numbers.text(measure.getMin()) + "–" + Numbers.text(measure.getMax()) + ")";
    }

    private static void bullets(StringBuilder text, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n");
            lines.forEach(line -> text.append("- ").append(line).append("\n"));
        }
    }
}
