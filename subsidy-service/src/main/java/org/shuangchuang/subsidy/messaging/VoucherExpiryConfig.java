package org.shuangchuang.subsidy.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How vouchers expire. */
@ConfigMapping(prefix = "shuangchuang.voucher-expiry")
public interface VoucherExpiryConfig {

    /** How often vouchers that are due are looked for. */
    @WithDefault("1h")
    Duration interval();

    /** A voucher of which something was recorded more lately is left alone: what happened within its validity may come late. */
    @WithDefault("24h")
    Duration quiet();
}
