package org.shuangchuang.employment.domain.jobs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What happened to the count of a carrier and month. */
public sealed interface CarrierMonthEvent extends Event {

    /** The first person of the month entered the roster; from here on no declaration is taken. */
    record RosterOpened(UUID carrierId, String carrierName, String division, YearMonth month, LocalDate occurredOn)
            implements CarrierMonthEvent {}

    /**
     * New jobs claimed without a roster.
     *
     * @param count new jobs of the month
     * @param declaredOn day of the declaration
     * @param occurredOn inside the month: jobs count in the month that they are new in, whenever it is said
     */
    record JobsDeclared(
            UUID carrierId,
            String carrierName,
            String division,
            JobKind kind,
            YearMonth month,
            long count,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate declaredOn,
            LocalDate occurredOn)
            implements CarrierMonthEvent {}

    /**
     * A later declaration replaces an earlier one.
     *
     * @param previousCount what is taken back, with its qualifier, provenance and division
     * @param difference {@code count} less {@code previousCount}
     * @param correctsVersion version, in this stream, of the event that said what is taken back
     * @param occurredOn the day of what is corrected, so that its period changes and no other
     */
    record JobsDeclarationCorrected(
            UUID carrierId,
            String carrierName,
            String division,
            JobKind kind,
            YearMonth month,
            long count,
            Qualifier qualifier,
            Provenance provenance,
            long previousCount,
            Qualifier previousQualifier,
            Provenance previousProvenance,
            String previousDivision,
            long difference,
            long correctsVersion,
            LocalDate declaredOn,
            LocalDate occurredOn)
            implements CarrierMonthEvent, Correction {}
}
