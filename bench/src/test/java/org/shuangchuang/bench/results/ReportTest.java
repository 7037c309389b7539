package org.shuangchuang.bench.results;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Results RESULTS = new Results(
            "append",
            Map.of("processors", "2"),
            List.of(
                    new Measure("append, commands/s", "1 client", "Shuangchuang", List.of(900.0, 1000.0, 1100.0)),
                    new Measure("append, commands/s", "64 clients", "Shuangchuang", List.of(12345.6)),
                    new Measure("append, commands/s", "64 clients", "Axon Framework", List.of(0.1234))),
            List.of(new Goal("append", "of the best peer", 4.5, 5, false, "×")),
            List.of("all stored"),
            List.of());

    private final String report = Report.of(List.of(RESULTS));

    @Test
    void circumstances_are_columns_and_contestants_are_rows() {
        assertTrue(report.contains("| append, commands/s | 1 client | 64 clients |"), report);
        assertTrue(report.contains("| Shuangchuang | 1,000 (900–1,100) | 12,346 |"), report);
    }

    @Test
    void what_was_not_measured_stays_empty() {
        assertTrue(report.contains("| Axon Framework |  | 0.12 |"), report);
    }

    @Test
    void a_missed_goal_is_told_as_missed() {
        assertTrue(report.contains("| of the best peer | ≥ 5.00 × | 4.50 × | missed |"), report);
    }
}
