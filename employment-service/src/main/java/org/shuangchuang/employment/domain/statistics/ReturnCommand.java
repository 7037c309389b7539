package org.shuangchuang.employment.domain.statistics;

import java.time.LocalDate;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.vocabulary.Provenance;

/** What can be asked of a statistical return. */
public sealed interface ReturnCommand {

    /** Day of the act. */
    LocalDate on();

    /** The carrier is to state its figures of the period. */
    record Open(String returnId, Carrier carrier, ReturnPeriod period, Provenance provenance, LocalDate on)
            implements ReturnCommand {}

    /** The carrier states them; until they are validated it may do so again. */
    record Submit(ReturnFigures figures, LocalDate on) implements ReturnCommand {}

    /** The figures are checked against each other. */
    record Validate(LocalDate on) implements ReturnCommand {}

    /** From here on they count, and only a correction changes them. */
    record Lock(LocalDate on) implements ReturnCommand {}

    /**
     * Other figures take the place of those that stand.
     *
     * @param correctsVersion version, in this stream, of the event that stated what stands
     */
    record Correct(long correctsVersion, ReturnFigures figures, String reason, LocalDate on) implements ReturnCommand {}
}
