package org.shuangchuang.eventstore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What an installation sets for a service that owns events. */
@ConfigMapping(prefix = "shuangchuang")
public interface StoreConfig {

    /** Name of this owner in event ids, topics and feeds: {@code incubator}. */
    @WithDefault("")
    String source();

    /** Whether this service owns events; fixed at build time. */
    @WithDefault("true")
    boolean owner();

    /** Base64 of 32 bytes: wraps the persons' keys and keys the hashes. A secret, from environment or file only. */
    Optional<String> masterKey();

    /** Name of the master key, kept beside what it wrapped. */
    @WithDefault("m1")
    String masterKeyId();

    /** Whether the actor is taken from the header {@code Actor}: only where no identity provider is, never in production. */
    @WithDefault("false")
    boolean actorFromHeader();

    /** Largest request body in bytes. */
    @WithDefault("1048576")
    int largestBody();

    Log log();

    /** How the log is written. */
    interface Log {

        /** {@code SHA-256} or {@code SM3}: of entries written from now on; each entry names its own. */
        @WithDefault("SHA-256")
        String algorithm();

        /** How long a leader that fell silent keeps its lease. */
        @WithDefault("5s")
        Duration lease();

        /** How often a leader looks for events that other replicas appended. */
        @WithDefault("20ms")
        Duration poll();

        /** Most events that one step takes. */
        @WithDefault("1000")
        int batch();

        /** Whether this process may lead; off in tools that only read or append. */
        @WithDefault("true")
        boolean lead();

        /** Whether the leader publishes to Kafka. */
        @WithDefault("true")
        boolean relay();
    }
}
