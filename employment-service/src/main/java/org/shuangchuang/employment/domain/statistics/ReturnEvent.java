package org.shuangchuang.employment.domain.statistics;

import java.time.LocalDate;
import java.util.UUID;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;

/**
 * What happened to a statistical return. {@code occurredOn} is the last day of its period throughout, so that figures count in
 * the period that they speak of; the day of each act stands beside it.
 */
public sealed interface ReturnEvent extends Event {

    record ReturnOpened(
            String returnId,
            UUID carrierId,
            String carrierName,
            String division,
            ReturnPeriod.Kind kind,
            String period,
            Provenance provenance,
            LocalDate openedOn,
            LocalDate occurredOn)
            implements ReturnEvent {}

    record ReturnSubmitted(
            String returnId,
            UUID carrierId,
            String carrierName,
            String division,
            ReturnPeriod.Kind kind,
            String period,
            ReturnFigures figures,
            Provenance provenance,
            LocalDate submittedOn,
            LocalDate occurredOn)
            implements ReturnEvent {}

    record ReturnValidated(
            String returnId,
            UUID carrierId,
            String carrierName,
            String division,
            ReturnPeriod.Kind kind,
            String period,
            LocalDate validatedOn,
            LocalDate occurredOn)
            implements ReturnEvent {}

    /** The figures count from here on. */
    record ReturnLocked(
            String returnId,
            UUID carrierId,
            String carrierName,
            String division,
            ReturnPeriod.Kind kind,
            String period,
            ReturnFigures figures,
            Provenance provenance,
            LocalDate lockedOn,
            LocalDate occurredOn)
            implements ReturnEvent {}

    /**
     * Other figures count from here on.
     *
     * @param previous what is taken back
     * @param correctsVersion version, in this stream, of the event that stated what is taken back
     */
    record ReturnCorrected(
            String returnId,
            UUID carrierId,
            String carrierName,
            String division,
            ReturnPeriod.Kind kind,
            String period,
            ReturnFigures figures,
            ReturnFigures previous,
            long correctsVersion,
            String reason,
            Provenance provenance,
            LocalDate correctedOn,
            LocalDate occurredOn)
            implements ReturnEvent, Correction {}
}
