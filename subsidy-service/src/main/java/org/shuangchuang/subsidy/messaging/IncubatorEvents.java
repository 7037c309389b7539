package org.shuangchuang.subsidy.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.read.Reader;
import org.shuangchuang.eventstore.read.Readers;

/** Hears the incubation side: from Kafka, and from its feed at start and now and then what Kafka never brought. */
@ApplicationScoped
public class IncubatorEvents {

    private static final int SIDE_BY_SIDE = 4;

    private final Reader reader;
    private final Instance<Policy> policies;

    IncubatorEvents(Readers readers, Instance<Policy> policies) {
        this.policies = policies;
        this.reader = readers.reader("subsidy-policies", "incubator", events -> _ -> follow(events));
    }

    /** This service works while the incubation side is away: it is asked again until it answers. */
    void start(@Observes StartupEvent started) {
        reader.followFeed();
    }

    @Incoming("incubator-events")
    Uni<Void> hear(ConsumerRecords<String, String> records) {
        return reader.accept(records);
    }

    /** Streams side by side, the events of each in order. */
    private Uni<Void> follow(List<RecordedEvent> events) {
        Map<String, List<RecordedEvent>> streams = events.stream()
                .collect(Collectors.groupingBy(RecordedEvent::stream, LinkedHashMap::new, Collectors.toList()));
        return Multi.createFrom()
                .iterable(streams.values())
                .onItem()
                .transformToUni(this::inOrder)
                .merge(SIDE_BY_SIDE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> inOrder(List<RecordedEvent> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (RecordedEvent event : events) {
            for (Policy policy : policies) {
                if (policy.concerns(event.type())) {
                    all = all.chain(() -> policy.because(event));
                }
            }
        }
        return all;
    }
}
