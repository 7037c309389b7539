package org.shuangchuang.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The programme's calendar day. */
public final class Calendar {

    /** Dates are days in this zone; instants are UTC. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Calendar() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
