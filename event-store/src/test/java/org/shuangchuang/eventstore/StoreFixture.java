package org.shuangchuang.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.shuangchuang.eventstore.access.Reach;
import org.shuangchuang.eventstore.append.Appender;
import org.shuangchuang.eventstore.append.CommandMeters;
import org.shuangchuang.eventstore.append.Snapshots;
import org.shuangchuang.eventstore.append.StreamReader;
import org.shuangchuang.eventstore.log.Entries;
import org.shuangchuang.eventstore.log.LogSignal;
import org.shuangchuang.eventstore.log.LogVerifier;
import org.shuangchuang.eventstore.log.LogWriter;
import org.shuangchuang.eventstore.personal.Keys;
import org.shuangchuang.eventstore.personal.MasterKey;
import org.shuangchuang.eventstore.personal.SealingAlgorithm;
import org.shuangchuang.localstack.Postgres;
import org.shuangchuang.localstack.SecretFile;
import org.shuangchuang.localstack.testing.RealBackends;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Role;

/** An event store on an empty database of a real server. */
public final class StoreFixture implements AutoCloseable {

    public static final Duration LEASE = Duration.ofSeconds(5);
    public static final String SOURCE = "test";

    static final MasterKey MASTER_KEY = new MasterKey(
            "m1", SealingAlgorithm.AES_256_GCM, Base64.getDecoder().decode(SecretFile.random()));

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    private final Postgres server;
    private final String database;
    private final Pool pool;
    private final EventStore store;
    private final Keys keys = new Keys(MASTER_KEY, MASTER_KEY.secret(), List.of());
    private final AtomicLong commands = new AtomicLong();

    public StoreFixture() {
        this(RealBackends.postgres());
    }

    public StoreFixture(Postgres server) {
        this.server = server;
        this.database = "store_" + UUID.randomUUID().toString().replace("-", "");
        server.createDatabase(database);
        Flyway.configure()
                .dataSource(server.jdbcUrl(database), Postgres.USER, Postgres.PASSWORD)
                .locations("db/event-store", "db/reader")
                .load()
                .migrate();
        PgConnectOptions options = PgConnectOptions.fromUri(server.reactiveUrl(database))
                .setUser(Postgres.USER)
                .setPassword(Postgres.PASSWORD)
                .setCachePreparedStatements(true);
        pool = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(24))
                .connectingTo(options)
                .using(vertx)
                .build());
        store = replica();
    }

    /** Another process on the same database: it shares nothing else. */
    public EventStore replica() {
        CommandMeters meters = new CommandMeters(new SimpleMeterRegistry());
        Snapshots snapshots = new Snapshots(pool, keys);
        return new EventStore(
                vertx,
                new StreamReader(pool, snapshots),
                new Appender(pool, new LogSignal(), meters),
                snapshots,
                meters);
    }

    public Vertx vertx() {
        return vertx;
    }

    public Pool pool() {
        return pool;
    }

    public EventStore store() {
        return store;
    }

    public Keys keys() {
        return keys;
    }

    public Postgres server() {
        return server;
    }

    public String database() {
        return database;
    }

    public LogWriter writer() {
        return new LogWriter(pool, SOURCE, "SHA-256", 100);
    }

    /** A command of its own, never a repetition. */
    public CommandContext context() {
        return context(database + commands.incrementAndGet(), "body");
    }

    public CommandContext context(String key, String body) {
        return new CommandContext(
                new Metadata(new Actor("clerk", Role.PREFECTURE_REVIEWER, Divisions.PROVINCE), "c-1", null, null),
                Reach.EVERYWHERE,
                key.getBytes(StandardCharsets.UTF_8),
                body.getBytes(StandardCharsets.UTF_8),
                null,
                LocalDate.of(2021, 10, 19),
                List.of());
    }

    /** Adds one to a counter. */
    public void append(String counter) {
        await(adding(counter));
    }

    /** The same, for who does several at once. */
    public Uni<?> adding(String counter) {
        return Uni.createFrom()
                .deferred(() ->
                        store.execute(context(), Counter.COUNTERS.stream(counter), Counter.DECIDER, Counter.add(1)));
    }

    /** Takes the lead and logs everything that is visible. */
    public void logAll(String me) {
        LogWriter writer = writer();
        long term = await(writer.lead(me, LEASE)).orElseThrow();
        while (!await(writer.step(me, term, LEASE)).isEmpty()) {
            // until nothing is left
        }
        await(writer.yield(me, term));
    }

    /** The log in order. */
    public List<RecordedEvent> log() {
        return await(pool.preparedQuery(Entries.SELECT + " order by l.position")
                .execute()
                .map(rows -> {
                    List<RecordedEvent> entries = new ArrayList<>();
                    rows.forEach(row -> entries.add(Entries.read(SOURCE, row)));
                    return entries;
                }));
    }

    public LogVerifier.Report verify() {
        return await(new LogVerifier(pool, SOURCE).verify());
    }

    public Connection connection() throws SQLException {
        return server.connect(database);
    }

    /** Runs statements as somebody with access to the tables would. */
    public void sql(String... statements) {
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String query) {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        server.dropDatabase(database);
    }
}
