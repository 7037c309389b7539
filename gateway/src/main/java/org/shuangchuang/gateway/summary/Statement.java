package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Values of a statement while its text is put together; the text never holds one. */
final class Statement {

    private final List<Object> values = new ArrayList<>();

    /** The place of a value in the text. */
    String bind(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    Uni<RowSet<Row>> execute(SqlConnection connection, String text) {
        return connection.preparedQuery(text).execute(Tuple.from(values));
    }
}
