package org.shuangchuang.gateway.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2021-01-01, 2020-01-01, 2021-01-01",
        "2020-01-02, 2021-01-01, 2020-02-01, 2021-01-01",
        "2020-01-31, 2020-12-31, 2020-02-01, 2020-12-01",
        "2020-03-01, 2020-04-01, 2020-03-01, 2020-04-01",
        "2020-03-01, 2020-03-31, 2020-03-01, 2020-03-01",
        "2020-03-10, 2020-04-20, 2020-03-10, 2020-03-10",
        "2020-03-10, 2020-03-10, 2020-03-10, 2020-03-10",
        "2020-03-10, 2020-01-01, 2020-03-10, 2020-03-10",
        "0001-01-01, 2020-03-11, 0001-01-01, 2020-03-01"
    })
    void whole_months_lie_within_and_none_is_left_out(LocalDate from, LocalDate end, LocalDate first, LocalDate after) {
        assertEquals(new Days(first, after), new Days(from, end).wholeMonths());
    }
}
