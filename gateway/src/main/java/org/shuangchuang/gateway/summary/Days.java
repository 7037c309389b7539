package org.shuangchuang.gateway.summary;

import java.time.LocalDate;

/**
 * Days that follow each other.
 *
 * @param from the first
 * @param end the one after the last; not after {@code from} when there is none
 */
record Days(LocalDate from, LocalDate end) {

    /** Before anything that can have happened; the first of a month. */
    static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** The months that lie wholly within, empty at a place within when there is none. */
    Days wholeMonths() {
        LocalDate first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        LocalDate last = end.withDayOfMonth(1);
        return first.isBefore(last) ? new Days(first, last) : new Days(from, from);
    }
}
