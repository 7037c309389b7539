package org.shuangchuang.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.shuangchuang.localstack.Broker;
import org.shuangchuang.localstack.Postgres;

/**
 * One real PostgreSQL and one real Kafka broker for the JVM of the tests, started on first use and ended with it. Every
 * Quarkus application under test gets an empty database and a master key of its own; the broker's topics are shared.
 *
 * <p>{@code @QuarkusTestResource(RealBackends.class)}; the optional argument {@code database} names the database, which
 * is dropped first if it is there. Tests without Quarkus use {@link #postgres()} and {@link #bootstrapServers()}.
 */
public final class RealBackends implements QuarkusTestResourceLifecycleManager {
    private static final String POSTGRES_PORT = "real-backends.postgres-port";
    private static final String BOOTSTRAP_SERVERS = "real-backends.bootstrap-servers";
    private static final SecureRandom RANDOM = new SecureRandom();

    private String database = "test_" + Long.toHexString(RANDOM.nextLong());

    /** The server of this JVM; make databases in it as you like. */
    public static Postgres postgres() {
        startOnce();
        return Postgres.running(Integer.getInteger(POSTGRES_PORT));
    }

    /** The address of this JVM's broker, which has the three services' topics. */
    public static String bootstrapServers() {
        startOnce();
        return System.getProperty(BOOTSTRAP_SERVERS);
    }

    /** A master key for sealed personal data: 32 random bytes, in Base64. */
    public static String randomMasterKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        Postgres postgres = postgres();
        postgres.dropDatabase(database);
        postgres.createDatabase(database);
        return Map.of(
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(database),
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
                "quarkus.datasource.username", Postgres.USER,
                "quarkus.datasource.password", Postgres.PASSWORD,
                "kafka.bootstrap.servers", bootstrapServers(),
                "shuangchuang.master-key", randomMasterKey());
    }

    /** The servers stay for the next application in this JVM; only the database goes. */
    @Override
    public void stop() {
        postgres().dropDatabase(database);
    }

    /**
     * Quarkus loads this class once per application, so that a static field would start servers for each: system
     * properties and a literal's monitor are what a whole JVM shares.
     */
    private static void startOnce() {
        synchronized (POSTGRES_PORT) {
            if (System.getProperty(BOOTSTRAP_SERVERS) == null) {
                var postgres = CompletableFuture.supplyAsync(Postgres::temporary);
                Broker broker = Broker.temporary();
                broker.createTopics(Broker.TOPICS);
                System.setProperty(POSTGRES_PORT, String.valueOf(postgres.join().port()));
                System.setProperty(BOOTSTRAP_SERVERS, broker.bootstrapServers());
            }
        }
    }
}
