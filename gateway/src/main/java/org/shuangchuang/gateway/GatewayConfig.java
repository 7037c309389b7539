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

    /** How many requests a client may send in a second, on average over the window; a replica counts for itself. */
    @WithDefault("100")
    int requestsPerSecond();

    /** How long what a client did not send is saved up for it. */
    @WithDefault("10s")
    Duration requestWindow();

    /** Most requests on their way at once; what comes above is turned away before the door collapses. */
    @WithDefault("2000")
    int mostAtOnce();

    /** How long a client may take to send a request's body. */
    @WithDefault("30s")
    Duration bodyTimeout();

    /** How long a read with a consistency token waits for what it names. */
    @WithDefault("2s")
    Duration consistencyWait();
}
