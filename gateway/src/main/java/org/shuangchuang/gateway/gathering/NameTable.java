package org.shuangchuang.gateway.gathering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shuangchuang.eventstore.read.Statement;

/** The names that carriers, enterprises and markets go by in events. */
final class NameTable {

    private static final String NOTE = """
            insert into named (kind, name, id)
            select * from unnest($1::text[], $2::text[], $3::text[]) order by 1, 2, 3
            on conflict do nothing
            """;

    private NameTable() {}

    static Optional<Statement> note(Set<Name> names) {
        Columns<Name> columns = new Columns<>(List.copyOf(names));
        return columns.texts(Name::kind).texts(Name::name).texts(Name::id).statement(NOTE);
    }
}
