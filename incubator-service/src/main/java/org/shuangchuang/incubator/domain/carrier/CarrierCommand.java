package org.shuangchuang.incubator.domain.carrier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Provenance;

/** What can be asked of a carrier. */
public sealed interface CarrierCommand {

    record Register(
            String carrierId,
            String carrierName,
            CarrierKind kind,
            String division,
            @Nullable String operatorCode,
            Provenance provenance,
            LocalDate on)
            implements CarrierCommand {}

    /** @param operatorCode the operator from now on, null for none */
    record Change(String carrierName, @Nullable String operatorCode, LocalDate on) implements CarrierCommand {}

    record Move(String division, LocalDate on) implements CarrierCommand {}

    record Close(LocalDate on) implements CarrierCommand {}
}
