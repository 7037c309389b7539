package org.shuangchuang.subsidy.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.shuangchuang.eventstore.Projection;
import org.shuangchuang.eventstore.RecordedEvent;

/** Keeps the rows of all lists. */
@ApplicationScoped
public class ListsProjection implements Projection {

    private final Map<String, ListKind<?, ?, ?>> kinds = new HashMap<>();

    ListsProjection() {
        ListKind.ALL.forEach(kind -> kinds.put(kind.category().name(), kind));
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, List<RecordedEvent> events) {
        List<RecordedEvent> listed = events.stream()
                .filter(event -> kinds.containsKey(event.category()))
                .toList();
        Object[] streams = listed.stream().map(RecordedEvent::stream).distinct().toArray();
        if (streams.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return session.find(Listed.class, streams).chain(found -> {
            Map<String, Listed> rows = new LinkedHashMap<>();
            found.stream().filter(row -> row != null).forEach(row -> rows.put(row.stream, row));
            Map<String, Listed> fresh = new LinkedHashMap<>();
            for (RecordedEvent event : listed) {
                Listed row = rows.computeIfAbsent(event.stream(), stream -> fresh(stream, fresh));
                kinds.get(event.category()).apply(row, event);
            }
            return session.persistAll(fresh.values().toArray());
        });
    }

    private static Listed fresh(String stream, Map<String, Listed> fresh) {
        Listed row = new Listed();
        row.stream = stream;
        fresh.put(stream, row);
        return row;
    }
}
