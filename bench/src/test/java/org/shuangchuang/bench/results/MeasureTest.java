package org.shuangchuang.bench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void the_median_is_the_middle_value_whatever_the_order() {
        Measure measure = new Measure("t", "c", "r", List.of(90.0, 1.0, 7.0));
        assertEquals(7, measure.getMedian());
        assertEquals(1, measure.getMin());
        assertEquals(90, measure.getMax());
    }

    @Test
    void of_an_even_number_it_is_the_mean_of_the_two_in_the_middle() {
        assertEquals(5, new Measure("t", "c", "r", List.of(100.0, 4.0, 6.0, 0.0)).getMedian());
    }

    @Test
    void nothing_measured_is_no_measure() {
        assertThrows(IllegalArgumentException.class, () -> new Measure("t", "c", "r", List.of()));
    }

    @Test
    void a_goal_is_met_at_its_bound_and_on_the_right_side_of_it() {
        assertEquals(
                List.of(true, false, true, false),
                List.of(
                        new Goal("s", "w", 5, 5, false, "×").met(),
                        new Goal("s", "w", 4.9, 5, false, "×").met(),
                        new Goal("s", "w", 100, 100, true, "ms").met(),
                        new Goal("s", "w", 101, 100, true, "ms").met()));
    }
}
