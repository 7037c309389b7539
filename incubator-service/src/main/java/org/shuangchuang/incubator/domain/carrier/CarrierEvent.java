package org.shuangchuang.incubator.domain.carrier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;

/** What happened to a carrier. */
public sealed interface CarrierEvent extends Event {

    record CarrierRegistered(
            String carrierId,
            String carrierName,
            CarrierKind kind,
            String division,
            @Nullable String operatorCode,
            Provenance provenance,
            LocalDate occurredOn)
            implements CarrierEvent {}

    record CarrierChanged(
            String carrierId,
            String carrierName,
            CarrierKind kind,
            String division,
            @Nullable String operatorCode,
            LocalDate occurredOn)
            implements CarrierEvent {}

    /** @param division the new one */
    record CarrierMoved(
            String carrierId,
            String carrierName,
            CarrierKind kind,
            String fromDivision,
            String division,
            LocalDate occurredOn)
            implements CarrierEvent {}

    record CarrierClosed(String carrierId, String carrierName, CarrierKind kind, String division, LocalDate occurredOn)
            implements CarrierEvent {}
}
