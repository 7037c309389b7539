package org.shuangchuang.gateway.gathering;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * A statement with the arrays that it takes.
 *
 * @param rows of the table: elements of each array
 */
record Statement(String sql, Tuple arrays, int rows) {

    boolean hasRows() {
        return rows > 0;
    }

    Uni<Void> in(SqlConnection connection) {
        return connection.preparedQuery(sql).execute(arrays).replaceWithVoid();
    }
}
