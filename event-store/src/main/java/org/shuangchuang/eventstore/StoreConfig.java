package org.shuangchuang.eventstore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** What an installation sets for a service that owns events. */
@ConfigMapping(prefix = "shuangchuang")
public interface StoreConfig {

    /** Name of this part; of an owner, the one in event ids, topics and feeds: {@code incubator}. */
    String source();

    /** Path that an owner's resources are below: {@code /api/incubation}. */
    Optional<String> path();

    /** Whether this service owns events; fixed at build time. */
    @WithDefault("true")
    boolean owner();

    /** Base64 of 32 bytes: wraps the persons' keys and keys the hashes. A secret, from environment or file only. */
    Optional<String> masterKey();

    /** Name of the master key, kept beside what it wrapped. */
    @WithDefault("m1")
    String masterKeyId();

    /** Algorithm that persons' data and keys are sealed with from now on: {@code AES-256-GCM} or {@code SM4-128-GCM}. */
    @WithDefault("AES-256-GCM")
    String sealing();

    /** Master keys that may still wrap a person's key, by their names. Persons met under them are wrapped anew at every start. */
    Map<String, PreviousMasterKey> previousMasterKeys();

    /** Base64 of 32 bytes that key the hashes: the first master key. Needed once there is a second. A secret. */
    Optional<String> hashKey();

    /** How long the law wants a person's data kept after the last event that names it, whatever the person asks for. */
    @WithDefault("P0Y")
    Period retention();

    /** What this part shows the identity provider to get tokens for the owners' feeds. A secret, from environment or file only. */
    Optional<String> clientSecret();

    /** Which {@code quarkus.tls.NAME} other parts are asked with; the JVM's trust store when absent. */
    Optional<String> tlsConfigurationName();

    /** Largest request body in bytes. */
    @WithDefault("1048576")
    int largestBody();

    Log log();

    /** A key that was the master key once. */
    interface PreviousMasterKey {

        /** Base64 of 32 bytes. A secret. */
        String secret();

        /** What it wrapped with. */
        @WithDefault("AES-256-GCM")
        String algorithm();
    }

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
