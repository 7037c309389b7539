package org.shuangchuang.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.shuangchuang.localstack.Broker;
import org.shuangchuang.localstack.Postgres;
import org.shuangchuang.localstack.SecretFile;
import org.shuangchuang.localstack.issuer.Issuer;
import org.shuangchuang.localstack.issuer.SigningKey;
import org.shuangchuang.localstack.issuer.Tokens;

/**
 * One real PostgreSQL, one real Kafka broker and one issuer of tokens for the JVM of the tests, started on first use and ended with it. Every
 * Quarkus application under test gets an empty database and a master key of its own; the broker's topics are shared.
 *
 * <p>{@code @QuarkusTestResource(RealBackends.class)}; the optional argument {@code database} names the database, which
 * is dropped first if it is there. {@link Bearer} gives the tokens. Tests without Quarkus use {@link #postgres()} and {@link #bootstrapServers()}.
 */
public final class RealBackends implements QuarkusTestResourceLifecycleManager {
    private static final String POSTGRES_PORT = "real-backends.postgres-port";
    private static final String BOOTSTRAP_SERVERS = "real-backends.bootstrap-servers";
    private static final String ISSUER = "real-backends.issuer";
    private static final String DATABASE = "real-backends.database";
    private static final String SIGNING_KEY = "real-backends.signing-key";
    private static final String CLIENT_SECRET = "secret-of-the-tests";

    private String database = "test_" + Long.toHexString(new SecureRandom().nextLong());

    /** The server of this JVM; make databases in it as you like. */
    public static Postgres postgres() {
        startOnce();
        return Postgres.running(Integer.getInteger(POSTGRES_PORT));
    }

    /** To the database of the application under test, past the application. */
    public static Connection connection() throws SQLException {
        return postgres().connect(System.getProperty(DATABASE));
    }

    /** The address of this JVM's broker, which has the three services' topics. */
    public static String bootstrapServers() {
        startOnce();
        return System.getProperty(BOOTSTRAP_SERVERS);
    }

    /** Makes tokens that applications under test believe. */
    static Tokens tokens() {
        startOnce();
        return new Tokens(System.getProperty(ISSUER), signingKey());
    }

    /** What they are signed with. */
    static SigningKey signingKey() {
        startOnce();
        return SigningKey.of(System.getProperty(SIGNING_KEY));
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
        System.setProperty(DATABASE, database);
        return Map.of(
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(database),
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
                "quarkus.datasource.username", Postgres.USER,
                "quarkus.datasource.password", Postgres.PASSWORD,
                "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.oidc.auth-server-url", System.getProperty(ISSUER),
                "shuangchuang.client-secret", CLIENT_SECRET,
                "shuangchuang.master-key", SecretFile.random());
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
                SigningKey key = SigningKey.fresh();
                System.setProperty(SIGNING_KEY, key.privateForm());
                System.setProperty(ISSUER, new Issuer(0, key, CLIENT_SECRET).url());
                System.setProperty(POSTGRES_PORT, String.valueOf(postgres.join().port()));
                System.setProperty(BOOTSTRAP_SERVERS, broker.bootstrapServers());
            }
        }
    }
}
