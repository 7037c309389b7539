package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** An effect of statements alone: all are sent at once, and carried out one after another. */
public record Statements(List<Statement> all) implements EventHandler.Effect {

    @Override
    public Uni<Void> in(SqlConnection connection) {
        return Uni.join()
                .all(all.stream().map(statement -> statement.in(connection)).toList())
                .andFailFast()
                .replaceWithVoid();
    }
}
