package org.shuangchuang.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure covers: a stretch of days, a cohort (programme year), or everything to date.
 *
 * <p>Written {@code 2020}, {@code 2020-H1}, {@code 2020-Q2}, {@code 2020-06}, {@code 2020-06-01/2020-06-30}, {@code
 * cohort:2020}, or empty for to date.
 */
public sealed interface Period {

    /** As it is written in requests and published figures. */
    String text();

    /** Every day up to the figure's {@code asOf}. */
    record ToDate() implements Period {
        @Override
        public String text() {
            return "";
        }
    }

    /** Both days inclusive. */
    record Days(LocalDate from, LocalDate to, String text) implements Period {}

    /** The programme year stated on a claim, whatever day it was awarded. */
    record Cohort(int year) implements Period {
        @Override
        public String text() {
            return "cohort:" + year;
        }
    }

    Pattern YEAR = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})))?");
    Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    Pattern COHORT = Pattern.compile("cohort:(\\d{4})");

    /** @throws Invalid {@link Wrong#BAD_PERIOD} on the field {@code period} */
    static Period parse(String text) {
        if (text.isEmpty()) {
            return new ToDate();
        }
        try {
            Matcher cohort = COHORT.matcher(text);
            if (cohort.matches()) {
                return new Cohort(Integer.parseInt(cohort.group(1)));
            }
            Matcher days = DAYS.matcher(text);
            if (days.matches()) {
                return days(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)), text);
            }
            Matcher year = YEAR.matcher(text);
            if (year.matches()) {
                int number = Integer.parseInt(year.group(1));
                if (year.group(2) != null) {
                    return months(number, Integer.parseInt(year.group(2)) * 6 - 5, 6, text);
                }
                if (year.group(3) != null) {
                    return months(number, Integer.parseInt(year.group(3)) * 3 - 2, 3, text);
                }
                if (year.group(4) != null) {
                    return months(number, Integer.parseInt(year.group(4)), 1, text);
                }
                return months(number, 1, 12, text);
            }
        } catch (DateTimeException e) {
            throw new Invalid("period", Wrong.BAD_PERIOD);
        }
        throw new Invalid("period", Wrong.BAD_PERIOD);
    }

    private static Period months(int year, int first, int count, String text) {
        YearMonth month = YearMonth.of(year, first);
        return new Days(month.atDay(1), month.plusMonths(count - 1L).atEndOfMonth(), text);
    }

    private static Period days(LocalDate from, LocalDate to, String text) {
        if (to.isBefore(from)) {
            throw new Invalid("period", Wrong.BAD_PERIOD);
        }
        return new Days(from, to, text);
    }
}
