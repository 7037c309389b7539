package org.shuangchuang.bench.replay;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.localstack.Postgres;

/**
 * The physical limit of gathering: contributions that are known already, a thousand rows per statement, each statement a transaction,
 * into a table with the same columns and indexes, by the same driver.
 */
final class ArrayInserts {

    private static final int ROWS = 1000;

    private final Bench bench;
    private final String database;
    private final List<String> types = new ArrayList<>();
    private final List<Tuple> batches = new ArrayList<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private long rows;

    /** @param database of a gateway that has gathered */
    ArrayInserts(Bench bench, String database) {
        this.bench = bench;
        this.database = database;
        try (Connection connection = bench.postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists hand");
            statement.execute("create table hand (like contribution including all)");
            connection.setAutoCommit(false);
            statement.setFetchSize(ROWS);
            read(statement.executeQuery("select * from contribution order by recorded_at, partition, position"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void read(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            types.add(result.getMetaData().getColumnTypeName(column));
        }
        List<Object[]> batch = new ArrayList<>();
        while (result.next()) {
            Object[] row = new Object[columns];
            for (int column = 0; column < columns; column++) {
                row[column] = once(result.getObject(column + 1, type(types.get(column))));
            }
            batch.add(row);
            rows++;
            if (batch.size() == ROWS) {
                batches.add(arrays(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            batches.add(arrays(batch));
        }
    }

    /** Values that many rows share are kept once: the rows are in memory while all else is measured. */
    private Object once(Object value) {
        return value instanceof String || value instanceof LocalDate || value instanceof OffsetDateTime
                ? shared.computeIfAbsent(value, same -> same)
                : value;
    }

    private Tuple arrays(List<Object[]> batch) {
        List<Object> arrays = new ArrayList<>();
        for (int column = 0; column < types.size(); column++) {
            Object array = Array.newInstance(type(types.get(column)), batch.size());
            for (int row = 0; row < batch.size(); row++) {
                Array.set(array, row, batch.get(row)[column]);
            }
            arrays.add(array);
        }
        return Tuple.from(arrays);
    }

    private static Class<?> type(String name) {
        return switch (name) {
            case "text" -> String.class;
            case "int2" -> Short.class;
            case "int4" -> Integer.class;
            case "int8" -> Long.class;
            case "bool" -> Boolean.class;
            case "date" -> LocalDate.class;
            case "timestamptz" -> OffsetDateTime.class;
            default -> throw new IllegalStateException("no array is known for " + name);
        };
    }

    /** Rows a second. */
    double rate() {
        String insert = "insert into hand select * from unnest("
                + IntStream.range(0, types.size())
                        .mapToObj(column -> "$" + (column + 1) + "::" + types.get(column) + "[]")
                        .collect(Collectors.joining(", "))
                + ")";
        PgConnectOptions options = PgConnectOptions.fromUri(bench.postgres().reactiveUrl(database))
                .setUser(Postgres.USER)
                .setPassword(Postgres.PASSWORD)
                .setCachePreparedStatements(true);
        long from = System.nanoTime();
        long stored = PgConnection.connect(bench.vertx(), options)
                .compose(connection -> {
                    Future<Long> all = Future.succeededFuture(0L);
                    for (Tuple batch : batches) {
                        all = all.compose(sum ->
                                connection.preparedQuery(insert).execute(batch).map(done -> sum + done.rowCount()));
                    }
                    return all.onComplete(_ -> connection.close());
                })
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        if (stored != rows) {
            throw new IllegalStateException(stored + " rows stored instead of " + rows);
        }
        return rows * 1e9 / (System.nanoTime() - from);
    }
}
