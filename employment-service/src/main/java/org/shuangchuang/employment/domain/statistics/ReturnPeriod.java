package org.shuangchuang.employment.domain.statistics;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Period;
import org.shuangchuang.vocabulary.Wrong;

/**
 * The month or year that a return speaks of.
 *
 * @param text {@code 2020} or {@code 2020-06}
 * @param kind month or year
 * @param lastDay the day whose levels are stated
 */
public record ReturnPeriod(String text, Kind kind, LocalDate lastDay) {

    /** How often a return is made. */
    public enum Kind {
        MONTHLY,
        YEARLY
    }

    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2})?");

    /**
     * @param today a period that is not over has no figures yet
     * @throws Invalid on the field {@code period}
     */
    public static ReturnPeriod parse(String text, LocalDate today) {
        if (FORM.matcher(text).matches() && Period.parse(text) instanceof Period.Days days) {
            if (!days.to().isBefore(today)) {
                throw new Invalid("period", ReturnRule.PERIOD_NOT_OVER);
            }
            return new ReturnPeriod(text, text.length() == 4 ? Kind.YEARLY : Kind.MONTHLY, days.to());
        }
        throw new Invalid("period", Wrong.BAD_PERIOD);
    }
}
