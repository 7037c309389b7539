package org.shuangchuang.employment.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads pages of lists. */
@ApplicationScoped
public class Listing {

    private final Mutiny.SessionFactory sessions;

    Listing(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One page, and where the next starts if there is one. */
    public <T extends Row> Uni<Page<T>> page(Selection<T> selection) {
        return sessions.withSession(session -> {
                    Mutiny.SelectionQuery<T> query =
                            session.createSelectionQuery(selection.query(), selection.entity());
                    selection.parameters().forEach(query::setParameter);
                    return query.setMaxResults(selection.limit() + 1).getResultList();
                })
                .map(rows -> rows.size() > selection.limit()
                        ? page(rows.subList(0, selection.limit()), selection)
                        : new Page<>(rows, null));
    }

    private static <T extends Row> Page<T> page(List<T> rows, Selection<T> selection) {
        T last = rows.getLast();
        return new Page<>(rows, selection.cursor(last, last.id));
    }
}
