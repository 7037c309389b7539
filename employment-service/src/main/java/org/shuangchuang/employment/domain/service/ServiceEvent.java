package org.shuangchuang.employment.domain.service;

import java.time.LocalDate;
import java.util.UUID;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What happened to a service record. */
public sealed interface ServiceEvent extends Event {

    /** @param count how many were served */
    record ServicesRecorded(
            UUID carrierId,
            String carrierName,
            String division,
            Served served,
            long count,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn)
            implements ServiceEvent {}

    /**
     * The number was wrong.
     *
     * @param previousCount what is taken back, with its qualifier and provenance
     * @param difference {@code count} less {@code previousCount}
     * @param correctsVersion version, in this stream, of the event that said what is taken back
     * @param occurredOn the day of what is corrected
     */
    record ServicesCorrected(
            UUID carrierId,
            String carrierName,
            String division,
            Served served,
            long count,
            Qualifier qualifier,
            Provenance provenance,
            long previousCount,
            Qualifier previousQualifier,
            Provenance previousProvenance,
            long difference,
            long correctsVersion,
            LocalDate occurredOn)
            implements ServiceEvent, Correction {}
}
