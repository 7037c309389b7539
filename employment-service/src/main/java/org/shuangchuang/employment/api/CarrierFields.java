package org.shuangchuang.employment.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.employment.domain.Carrier;
import org.shuangchuang.vocabulary.Require;

/** The three fields by which a command names a carrier. */
interface CarrierFields {

    @Nullable
    UUID carrierId();

    @Nullable
    String carrierName();

    @Nullable
    String division();

    /** The carrier, whose division must be in force on the day. */
    default Carrier carrier(LocalDate on) {
        return new Carrier(
                Require.present("carrierId", carrierId()),
                Require.text("carrierName", carrierName()),
                Require.division("division", division(), on));
    }
}
