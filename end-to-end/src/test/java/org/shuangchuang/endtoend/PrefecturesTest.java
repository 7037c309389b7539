package org.shuangchuang.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What happened in the province happened in one of its prefectures. */
class PrefecturesTest {

    @TestFactory
    Stream<DynamicTest> the_prefectures_add_up_to_the_province() {
        RunningStack.loaded();
        Map<String, BigDecimal> province = Catalogue.values("province");
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (String prefecture : Catalogue.prefectures()) {
            Catalogue.values("division:" + prefecture)
                    .forEach((code, value) -> sums.merge(code, value, BigDecimal::add));
        }
        return Catalogue.additive().stream()
                .map(code -> DynamicTest.dynamicTest(
                        code, () -> assertEquals(normal(province.get(code)), normal(sums.get(code)), code)));
    }

    @Test
    void there_are_fourteen_of_them_and_most_indicators_add_up() {
        RunningStack.loaded();
        assertEquals(14, Catalogue.prefectures().size());
        assertTrue(Catalogue.additive().size() > 10);
    }

    private static String normal(BigDecimal value) {
        return value == null ? "no data" : value.stripTrailingZeros().toPlainString();
    }
}
