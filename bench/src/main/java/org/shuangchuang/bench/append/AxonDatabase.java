package org.shuangchuang.bench.append;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.shuangchuang.localstack.Postgres;

/**
 * Axon Framework's JDBC event storage over a connection pool, events as JSON. A command is one insert, which is a transaction by
 * itself: fewer round trips than with a transaction around it.
 */
public final class AxonDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 32;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Postgres server;
    private final String name;
    private final AgroalDataSource connections;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore store;

    /** @param batch how many events it reads at once */
    public AxonDatabase(Postgres server, String name, int batch) {
        this.server = server;
        this.name = name;
        server.createDatabase(name);
        try {
            connections = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                            .acquisitionTimeout(Duration.ofSeconds(30))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(server.jdbcUrl(name))
                                    .principal(new NamePrincipal(Postgres.USER))
                                    .credential(new SimplePassword(Postgres.PASSWORD)))));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        JacksonSerializer serializer =
                JacksonSerializer.builder().objectMapper(JSON).build();
        engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(connections)))
                .transactionManager(NoTransactionManager.INSTANCE)
                .batchSize(batch)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    public JdbcEventStorageEngine engine() {
        return engine;
    }

    EmbeddedEventStore store() {
        return store;
    }

    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    @Override
    public void close() {
        store.shutDown();
        connections.close();
        server.dropDatabase(name);
    }
}
