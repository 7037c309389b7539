package org.shuangchuang.endtoend.observability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Series in Prometheus's text format, by the metric's name: each as its labels. */
final class Exposed {

    private static final Pattern SERIES =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*\")*)})? .*");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, List<Map<String, String>>> series = new HashMap<>();

    /** @param added labels that scraping gives every series of this text */
    void add(String text, Map<String, String> added) {
        text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> addSeries(line, added));
    }

    private void addSeries(String line, Map<String, String> added) {
        Matcher parts = SERIES.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        Map<String, String> labels = new HashMap<>(added);
        Matcher label = LABEL.matcher(parts.group(2) == null ? "" : parts.group(2));
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        series.computeIfAbsent(parts.group(1), _ -> new ArrayList<>()).add(labels);
    }

    /** Whether a series has the name, all the labels, and values that are asked for. */
    boolean has(PromQl.Selector selector) {
        return series.getOrDefault(selector.metric(), List.of()).stream()
                .anyMatch(labels -> labels.keySet().containsAll(selector.groups())
                        && selector.conditions().stream()
                                .allMatch(condition -> labels.containsKey(condition.label())
                                        && condition.holds(labels.get(condition.label()))));
    }

    /** Whether a series of the name has the labels. */
    boolean has(String metric, Set<String> labels) {
        return has(new PromQl.Selector(metric, List.of(), labels));
    }
}
