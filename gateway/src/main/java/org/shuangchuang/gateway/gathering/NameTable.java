package org.shuangchuang.gateway.gathering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.read.Statement;

/** The names that carriers, enterprises and markets go by in events. */
final class NameTable {

    private static final List<Kind> KINDS = List.of(Kind.of("carrier"), Kind.of("enterprise"), Kind.of("market"));
    private static final String NOTE = """
            insert into named (kind, name, id)
            select * from unnest($1::text[], $2::text[], $3::text[]) order by 1, 2, 3
            on conflict do nothing
            """;

    /** @param name member of the data that has the name */
    private record Kind(String kind, String name, String id) {

        static Kind of(String kind) {
            return new Kind(kind, kind + "Name", kind + "Id");
        }
    }

    private record Name(String kind, String name, String id) {}

    private NameTable() {}

    static Optional<Statement> note(List<RecordedEvent> events) {
        Set<Name> names = new LinkedHashSet<>();
        events.forEach(event -> add(names, event));
        Columns<Name> columns = new Columns<>(List.copyOf(names));
        return columns.texts(Name::kind).texts(Name::name).texts(Name::id).statement(NOTE);
    }

    private static void add(Set<Name> names, RecordedEvent event) {
        if (KINDS.stream().noneMatch(kind -> event.data().contains(kind.name()))) {
            return;
        }
        ObjectNode data = event.json();
        for (Kind kind : KINDS) {
            String name = data.path(kind.name()).asText("");
            String id = data.path(kind.id()).asText("");
            if (!name.isEmpty() && !id.isEmpty()) {
                names.add(new Name(kind.kind(), name, id));
            }
        }
    }
}
