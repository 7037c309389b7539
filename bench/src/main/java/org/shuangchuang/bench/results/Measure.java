package org.shuangchuang.bench.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * One thing measured several times.
 *
 * @param table what it is compared within: {@code append, commands/s}; one table of the report
 * @param column under which circumstances: {@code 64 clients}
 * @param row who or what was measured
 * @param values one per round, in the table's unit
 */
@JsonPropertyOrder({"table", "column", "row", "median", "min", "max", "values"})
@JsonIgnoreProperties(
        value = {"median", "min", "max"},
        allowGetters = true)
public record Measure(String table, String column, String row, List<Double> values) {

    public Measure {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured: " + table + ", " + column + ", " + row);
        }
        values = List.copyOf(values);
    }

    /** The middle one, or the mean of the two in the middle. */
    public double getMedian() {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    public double getMin() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double getMax() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
