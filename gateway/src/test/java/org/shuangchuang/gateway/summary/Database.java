package org.shuangchuang.gateway.summary;

import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.gathering.ContributionWriter;
import org.shuangchuang.localstack.Postgres;
import org.shuangchuang.localstack.testing.RealBackends;

/** An empty gateway database on the real server. */
final class Database implements AutoCloseable {

    private final String name;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    private Database(String name, PgConnectOptions options) {
        this.name = name;
        this.pool = Pool.newInstance(PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(4))
                .using(vertx)
                .build());
    }

    static Database fresh() {
        String name = "gateway_" + UUID.randomUUID().toString().replace("-", "");
        Postgres postgres = RealBackends.postgres();
        postgres.createDatabase(name);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(name), Postgres.USER, Postgres.PASSWORD)
                .locations("db/reader", "db/gateway")
                .load()
                .migrate();
        return new Database(
                name,
                PgConnectOptions.fromUri(postgres.reactiveUrl(name))
                        .setUser(Postgres.USER)
                        .setPassword(Postgres.PASSWORD)
                        .setCachePreparedStatements(true));
    }

    Pool pool() {
        return pool;
    }

    /** Writes what a batch contributes to a catalogue, and moves the positions, in one transaction. */
    void write(List<RecordedEvent> events, List<Indicator> catalogue) {
        pool.withTransaction(connection -> connection
                        .preparedQuery("insert into reader_position (reader, source, partition, position)"
                                + " values ('gateway', $1, $2, $3)"
                                + " on conflict (reader, source, partition) do update set position = excluded.position")
                        .executeBatch(events.stream()
                                .map(event -> Tuple.of(event.source(), (short) event.partition(), event.position()))
                                .toList())
                        .chain(() -> ContributionWriter.writing(events, _ -> catalogue)
                                .in(connection)))
                .await()
                .indefinitely();
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        RealBackends.postgres().dropDatabase(name);
    }
}
