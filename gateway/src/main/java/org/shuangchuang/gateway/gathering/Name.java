package org.shuangchuang.gateway.gathering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a carrier, an enterprise or a market goes by in an event. */
record Name(String kind, String name, String id) {

    private static final List<Kind> KINDS = List.of(Kind.of("carrier"), Kind.of("enterprise"), Kind.of("market"));

    /**
     * @param name member of the data that has the name
     * @param id member of the data that has the identity
     */
    private record Kind(String kind, String name, String id) {

        static Kind of(String kind) {
            return new Kind(kind, kind + "Name", kind + "Id");
        }
    }

    /** Whether an event may have a name, seen without parsing it. */
    static boolean mayBeIn(String data) {
        return KINDS.stream().anyMatch(kind -> data.contains(kind.name()));
    }

    /** The names in an event's data: those that stand beside an identity. */
    static List<Name> in(ObjectNode data) {
        List<Name> names = new ArrayList<>();
        for (Kind kind : KINDS) {
            String name = data.path(kind.name()).asText("");
            String id = data.path(kind.id()).asText("");
            if (!name.isEmpty() && !id.isEmpty()) {
                names.add(new Name(kind.kind(), name, id));
            }
        }
        return names;
    }
}
