package org.shuangchuang.incubator.domain.designation;

import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;

/**
 * What is designated, with all that it counts under.
 *
 * @param carrierName its name when it was last stated here
 * @param division where it lies, as far as this designation knows
 */
public record Subject(String carrierId, String carrierName, String division, CarrierKind kind, Level level) {

    public static Subject of(Carrier.Known carrier, Level level) {
        return new Subject(carrier.carrierId(), carrier.carrierName(), carrier.division(), carrier.kind(), level);
    }

    /** The designation's identifier; there can be one per carrier, kind and level only. */
    public String designationId() {
        return carrierId + "." + kind + "." + level;
    }

    Subject in(String newDivision) {
        return new Subject(carrierId, carrierName, newDivision, kind, level);
    }
}
