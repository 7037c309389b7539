package org.shuangchuang.employment.domain.jobs;

import java.time.LocalDate;
import java.time.YearMonth;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What can be asked of a carrier and month. */
public sealed interface CarrierMonthCommand {

    /** A person is about to be counted by roster. */
    record Roster(Carrier carrier, LocalDate on) implements CarrierMonthCommand {}

    /**
     * The carrier says how many new jobs of a kind the month has; a second time replaces the first.
     *
     * @param month not after the month of {@code on}
     * @param on day of the declaration
     */
    record Declare(
            Carrier carrier,
            YearMonth month,
            JobKind kind,
            long count,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate on)
            implements CarrierMonthCommand {}
}
