package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** A statement with its parameters. */
public record Statement(String sql, Tuple parameters) {

    Uni<Void> in(SqlClient client) {
        return client.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }
}
