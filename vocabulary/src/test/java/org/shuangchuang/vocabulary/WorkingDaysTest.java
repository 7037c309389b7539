package org.shuangchuang.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2020-10-01, false, holiday",
        "2020-10-10, true, a Saturday worked instead",
        "2020-10-11, false, Sunday",
        "2020-10-12, true, Monday",
        "2020-01-31, false, the holiday stretched in 2020",
        "2020-02-03, true, the first day after it",
        "2020-02-01, false, no longer worked instead",
        "2016-10-03, true, no table: weekends only"
    })
    void a_day_is_worked_or_not(LocalDate day, boolean worked, String why) {
        assertEquals(worked, WorkingDays.isWorkingDay(day), why);
    }

    @Test
    void a_term_skips_holidays_and_counts_shifted_days() {
        assertEquals(LocalDate.of(2020, 10, 12), WorkingDays.after(LocalDate.of(2020, 9, 29), 4));
        assertEquals(LocalDate.of(2020, 6, 12), WorkingDays.after(LocalDate.of(2020, 6, 5), 5));
    }

    @Test
    void a_term_has_at_least_one_day() {
        assertThrows(IllegalArgumentException.class, () -> WorkingDays.after(LocalDate.of(2020, 6, 5), 0));
    }

    /** Whatever the notices shift: a year has 365 days less weekends less 11 to 13 holidays, about 250 to 253. */
    @ParameterizedTest
    @CsvSource({"2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"})
    void shifted_days_make_up_for_holidays(int year) {
        long worked = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(WorkingDays::isWorkingDay)
                .count();
        assertTrue(worked >= 247 && worked <= 252, year + " has " + worked + " working days");
        assertFalse(WorkingDays.isWorkingDay(LocalDate.of(year, 10, 1)));
    }
}
