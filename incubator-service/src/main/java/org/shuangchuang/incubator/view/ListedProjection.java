package org.shuangchuang.incubator.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.shuangchuang.eventstore.Projection;
import org.shuangchuang.eventstore.RecordedEvent;

/** Keeps the lines of all lists. */
@ApplicationScoped
class ListedProjection implements Projection {

    @Override
    public String name() {
        return "listed";
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, List<RecordedEvent> events) {
        List<RecordedEvent> listed = events.stream()
                .filter(event -> Collection.of(event.stream()).isPresent())
                .toList();
        if (listed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> streams =
                listed.stream().map(RecordedEvent::stream).distinct().toList();
        return session.createQuery("from Listed l where l.stream in (:streams)", Listed.class)
                .setParameter("streams", streams)
                .getResultList()
                .chain(known -> session.persistAll(applied(known, listed).toArray()));
    }

    /** The lines that are new; those that were known are changed in place. */
    private static List<Listed> applied(List<Listed> known, List<RecordedEvent> events) {
        Map<String, Listed> lines = new HashMap<>();
        known.forEach(line -> lines.put(line.stream, line));
        for (RecordedEvent event : events) {
            lines.computeIfAbsent(
                            event.stream(),
                            stream -> new Listed(Collection.of(stream).orElseThrow(), event))
                    .apply(event);
        }
        return lines.values().stream().filter(line -> !known.contains(line)).toList();
    }
}
