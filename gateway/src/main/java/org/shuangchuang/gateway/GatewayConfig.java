package org.shuangchuang.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation may set for the gateway. */
@ConfigMapping(prefix = "shuangchuang.gateway")
public interface GatewayConfig {

    /** How long an owner may stay silent before the caller is answered with 504. */
    @WithDefault("30s")
    Duration ownerTimeout();

    /** How many connections to each owner are kept and used again. */
    @WithDefault("128")
    int ownerConnections();

    /** Largest request body in bytes. */
    @WithDefault("1048576")
    long largestBody();

    /** How long a read with a consistency token waits for what it names. */
    @WithDefault("2s")
    Duration consistencyWait();
}
