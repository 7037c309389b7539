package org.shuangchuang.bench.append;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.shuangchuang.localstack.Postgres;

/** A database with the event store's tables, and the driver that the services use. */
public final class ReactiveDatabase implements AutoCloseable {

    /** All of the bench's events with their heads and keys, as a {@link Proof} wants them. */
    static final String EVENTS = """
            select e.stream, e.version, e.data ->> 'client' as client, (e.data ->> 'number')::bigint as number
            from event e join stream_head h on h.stream = e.stream and h.version >= e.version
            where exists (select from command_key k where k.stream = e.stream and k.version = e.version)
            """;

    private final Postgres server;
    private final String name;
    private final Pool pool;

    /** @param connections at most */
    public ReactiveDatabase(Vertx vertx, Postgres server, String name, int connections) {
        this.server = server;
        this.name = name;
        server.createDatabase(name);
        var _ = Flyway.configure()
                .dataSource(server.jdbcUrl(name), Postgres.USER, Postgres.PASSWORD)
                .locations("db/event-store", "db/reader")
                .load()
                .migrate();
        PgConnectOptions options = PgConnectOptions.fromUri(server.reactiveUrl(name))
                .setUser(Postgres.USER)
                .setPassword(Postgres.PASSWORD)
                .setCachePreparedStatements(true);
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(connections))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    public Pool pool() {
        return pool;
    }

    /** The same pool as the event store wants it. */
    public io.vertx.mutiny.sqlclient.Pool mutinyPool() {
        return io.vertx.mutiny.sqlclient.Pool.newInstance(pool);
    }

    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    @Override
    public void close() {
        pool.close().toCompletionStage().toCompletableFuture().join();
        server.dropDatabase(name);
    }
}
