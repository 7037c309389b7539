package org.shuangchuang.bench.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Horizontal bars, one group per column of a table: medians, with a line from the lowest to the highest. Light and dark. */
final class BarChart {

    private static final int WIDTH = 860;
    private static final int LEFT = 300;
    private static final int RIGHT = 110;
    private static final int BAR = 18;
    private static final int GAP = 5;
    private static final int TITLE = 44;
    private static final int HEADING = 30;

    private static final String STYLE = """
            <style>
              text { font: 13px -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #24292f }
              .title { font-size: 16px; font-weight: 600 }
              .group { font-weight: 600 }
              .bar { fill: #9aa6b2 } .own { fill: #0969da } .range { stroke: #57606a; stroke-width: 1.5 }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3 } .bar { fill: #56616d } .own { fill: #4493f8 } .range { stroke: #adbac7 }
              }
            </style>
            """;

    private BarChart() {}

    /** @param measures of one table; rows whose name starts with {@code Shuangchuang} stand out */
    static String of(String title, List<Measure> measures) {
        double most = measures.stream().mapToDouble(Measure::getMax).max().orElseThrow();
        Map<String, List<Measure>> groups = measures.stream()
                .collect(Collectors.groupingBy(Measure::column, LinkedHashMap::new, Collectors.toList()));
        List<String> parts = new ArrayList<>();
        int y = TITLE;
        for (Map.Entry<String, List<Measure>> group : groups.entrySet()) {
            parts.add(text(12, y + 18, "group", "start", group.getKey()));
            y += HEADING;
            for (Measure measure : group.getValue()) {
                parts.add(bar(measure, y, (WIDTH - LEFT - RIGHT) / (most == 0 ? 1 : most)));
                y += BAR + GAP;
            }
        }
        int height = y + 12;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH
                + "\" height=\"" + height + "\" role=\"img\" aria-label=\"" + escaped(title) + "\">\n" + STYLE
                + text(12, 26, "title", "start", title) + String.join("", parts) + "</svg>\n";
    }

    private static String bar(Measure measure, int y, double perUnit) {
        double end = LEFT + measure.getMedian() * perUnit;
        double middle = y + BAR / 2.0;
        String kind = measure.row().startsWith("Shuangchuang") ? "own" : "bar";
        String range = measure.values().size() == 1
                ? ""
                : format(
                        "<line class=\"range\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>\n",
                        LEFT + measure.getMin() * perUnit, LEFT + measure.getMax() * perUnit, middle, middle);
        double label = Math.max(end, LEFT + measure.getMax() * perUnit) + 8;
        return text(LEFT - 8, y + 14, "row", "end", measure.row())
                + format(
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>\n",
                        kind, LEFT, y, Math.max(1, end - LEFT), BAR)
                + range
                + text(label, y + 14, "value", "start", Numbers.text(measure.getMedian()));
    }

    private static String text(double x, int y, String kind, String anchor, String text) {
        return format(
                "<text class=\"%s\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>\n",
                kind, x, y, anchor, escaped(text));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
