package org.shuangchuang.endtoend.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromQlTest {

    @Test
    void names_and_labels_of_all_that_is_selected_are_found() {
        assertEquals(
                List.of(
                        selector("a_total", Set.of("service", "le"), new PromQl.Condition("kind", "=~", "x|y")),
                        selector("b", Set.of("service"), new PromQl.Condition("job", "!=", "z"))),
                PromQl.selectors("histogram_quantile(0.99, sum by (le) (rate(a_total{kind=~\"x|y\"}[5m]))) > 1e3"
                        + " and on (service) -max(b{job!=\"z\",} offset 1h30m) without (pod) / 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sum(a", "sum by service (a)", "a{b=}", "rat(a[5m])", "a b", "a[5m", "a &&b"})
    void what_is_no_expression_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PromQl.selectors(text));
    }

    private static PromQl.Selector selector(String metric, Set<String> groups, PromQl.Condition condition) {
        return new PromQl.Selector(metric, List.of(condition), groups);
    }
}
