package org.shuangchuang.gateway.gathering;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.shuangchuang.eventstore.read.Statement;

/** Many rows as one parameter per column: arrays for {@code unnest}. */
final class Columns<T> {

    private final List<T> rows;
    private final List<Object> arrays = new ArrayList<>();

    Columns(List<T> rows) {
        this.rows = rows;
    }

    Columns<T> texts(Function<T, String> column) {
        return add(column, String[]::new);
    }

    Columns<T> smallints(ToIntFunction<T> column) {
        return add(row -> (short) column.applyAsInt(row), Short[]::new);
    }

    Columns<T> ints(ToIntFunction<T> column) {
        return add(column::applyAsInt, Integer[]::new);
    }

    Columns<T> bigints(ToLongFunction<T> column) {
        return add(column::applyAsLong, Long[]::new);
    }

    Columns<T> booleans(Predicate<T> column) {
        return add(column::test, Boolean[]::new);
    }

    Columns<T> dates(Function<T, LocalDate> column) {
        return add(column, LocalDate[]::new);
    }

    Columns<T> instants(Function<T, OffsetDateTime> column) {
        return add(column, OffsetDateTime[]::new);
    }

    /** Nothing for no rows. */
    Optional<Statement> statement(String sql) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Statement(sql, Tuple.from(arrays)));
    }

    private <V> Columns<T> add(Function<T, V> column, IntFunction<V[]> array) {
        V[] values = array.apply(rows.size());
        for (int row = 0; row < values.length; row++) {
            values[row] = column.apply(rows.get(row));
        }
        arrays.add(values);
        return this;
    }
}
