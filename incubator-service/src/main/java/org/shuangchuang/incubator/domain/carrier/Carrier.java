package org.shuangchuang.incubator.domain.carrier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Refused;

/** A carrier 孵化载体: a place where teams and young companies are helped. */
public sealed interface Carrier {

    enum Status {
        OPEN,
        CLOSED
    }

    record None() implements Carrier {}

    /**
     * A registered carrier.
     *
     * @param division where it lies now
     * @param operatorCode unified social credit code of the body that runs it
     */
    record Known(
            String carrierId,
            String carrierName,
            CarrierKind kind,
            String division,
            @Nullable String operatorCode,
            LocalDate registeredOn,
            Status status)
            implements Carrier, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of(carrierId);
        }

        Known changed(String name, @Nullable String operator) {
            return new Known(carrierId, name, kind, division, operator, registeredOn, status);
        }

        Known movedTo(String newDivision) {
            return new Known(carrierId, carrierName, kind, newDivision, operatorCode, registeredOn, status);
        }

        Known closed() {
            return new Known(carrierId, carrierName, kind, division, operatorCode, registeredOn, Status.CLOSED);
        }
    }

    /**
     * The carrier, for decisions that only an open one allows.
     *
     * @throws Refused {@link CarrierRule#CARRIER_NOT_OPEN}
     */
    default Known mustBeOpen() {
        if (this instanceof Known known && known.status() == Status.OPEN) {
            return known;
        }
        throw new Refused(CarrierRule.CARRIER_NOT_OPEN, Map.of());
    }
}
