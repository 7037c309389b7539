package org.shuangchuang.vocabulary;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/** The programme's calendar day. */
public final class Calendar {

    /** Dates are days in this zone; instants are UTC. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int WRITTEN = "2021-10-19".length();

    private Calendar() {}

    /**
     * A day as everybody writes it, of a year with four digits: Java knows more, PostgreSQL does not.
     *
     * @throws DateTimeException for every other text
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (text.length() != WRITTEN) {
            throw new DateTimeException("not a day of four digits: " + text);
        }
        return day;
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
