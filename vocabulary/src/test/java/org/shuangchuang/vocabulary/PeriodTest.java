package org.shuangchuang.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-01, 2020-12-31",
        "2020-H1, 2020-01-01, 2020-06-30",
        "2020-H2, 2020-07-01, 2020-12-31",
        "2020-Q1, 2020-01-01, 2020-03-31",
        "2020-Q4, 2020-10-01, 2020-12-31",
        "2020-02, 2020-02-01, 2020-02-29",
        "2021-02, 2021-02-01, 2021-02-28",
        "2020-06-01/2020-06-30, 2020-06-01, 2020-06-30",
        "2020-06-01/2020-06-01, 2020-06-01, 2020-06-01"
    })
    void days_are_both_inclusive(String text, LocalDate from, LocalDate to) {
        assertEquals(new Period.Days(from, to, text), Period.parse(text));
        assertEquals(text, Period.parse(text).text());
    }

    @Test
    void a_cohort_is_a_programme_year_and_nothing_is_to_date() {
        assertEquals(new Period.Cohort(2020), Period.parse("cohort:2020"));
        assertEquals("cohort:2020", Period.parse("cohort:2020").text());
        assertEquals(new Period.ToDate(), Period.parse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "20",
                "2020-",
                "2020-H3",
                "2020-Q0",
                "2020-Q5",
                "2020-00",
                "2020-13",
                "2020-1",
                "2020-06-01",
                "2020-06-01/",
                "2020-06-31/2020-07-01",
                "2020-07-01/2020-06-30",
                "cohort:20",
                "cohort:",
                "Cohort:2020",
                "２０２０"
            })
    void anything_else_is_no_period(String text) {
        RequireTest.assertInvalid(Wrong.BAD_PERIOD, () -> Period.parse(text));
    }
}
