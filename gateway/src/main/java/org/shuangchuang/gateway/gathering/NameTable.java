package org.shuangchuang.gateway.gathering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shuangchuang.eventstore.RecordedEvent;

/** The names that carriers, enterprises and markets go by in events. */
final class NameTable {

    private static final List<String> KINDS = List.of("carrier", "enterprise", "market");
    private static final String NOTE = """
            insert into named (kind, name, id)
            select * from unnest($1::text[], $2::text[], $3::text[]) order by 1, 2, 3
            on conflict do nothing
            """;

    private record Name(String kind, String name, String id) {}

    private NameTable() {}

    static Uni<Void> note(SqlConnection connection, List<RecordedEvent> events) {
        Set<Name> names = new LinkedHashSet<>();
        events.forEach(event -> add(names, event));
        if (names.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Columns<Name> columns = new Columns<>(List.copyOf(names));
        return connection
                .preparedQuery(NOTE)
                .execute(columns.texts(Name::kind)
                        .texts(Name::name)
                        .texts(Name::id)
                        .tuple())
                .replaceWithVoid();
    }

    private static void add(Set<Name> names, RecordedEvent event) {
        for (String kind : KINDS) {
            if (event.data().contains(kind + "Name")) {
                ObjectNode data = event.json();
                String name = data.path(kind + "Name").asText("");
                String id = data.path(kind + "Id").asText("");
                if (!name.isEmpty() && !id.isEmpty()) {
                    names.add(new Name(kind, name, id));
                }
            }
        }
    }
}
