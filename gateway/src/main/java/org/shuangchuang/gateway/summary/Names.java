package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;

/** Names of carriers, enterprises and markets, as their events gave them. */
@ApplicationScoped
public class Names {

    private final Mutiny.SessionFactory sessions;

    Names(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The ids that a scope stands for, by id or by any name it ever went by; none for provinces and divisions. */
    Uni<Set<String>> ids(Scope scope) {
        return switch (scope) {
            case Scope.Province _, Scope.InDivision _ -> Uni.createFrom().item(Set.of());
            case Scope.Named named ->
                sessions.withStatelessSession(session -> session.createSelectionQuery(
                                "select id from Known where kind = :kind and (name = :given or id = :given)",
                                String.class)
                        .setParameter("kind", named.word())
                        .setParameter("given", named.given())
                        .getResultList()
                        .map(TreeSet::new));
        };
    }

    /** Names of a kind that contain a text, in order of name. */
    Uni<List<Known>> containing(String kind, String text, int limit) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from Known where kind = :kind and locate(:text, name) > 0 order by name, id", Known.class)
                .setParameter("kind", kind)
                .setParameter("text", text)
                .setMaxResults(limit)
                .getResultList());
    }
}
