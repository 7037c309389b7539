package org.shuangchuang.gateway.gathering;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.shuangchuang.eventstore.read.Reader;
import org.shuangchuang.eventstore.read.Readers;
import org.shuangchuang.gateway.Owner;

/**
 * Gathers what the three owners record. At start from their feeds, so that an empty database is filled again; from then on
 * from Kafka.
 */
@ApplicationScoped
public class Gathering {

    /** Name under which the positions are kept. */
    public static final String READER = "gateway";

    /** The owners whose events are gathered. */
    public static final List<String> SOURCES =
            Arrays.stream(Owner.values()).map(Owner::source).toList();

    private final Map<String, Reader> readers;

    Gathering(Readers readers, ContributionWriter writer) {
        this.readers = SOURCES.stream()
                .collect(Collectors.toMap(Function.identity(), source -> readers.reader(READER, source, writer)));
    }

    void start(@Observes StartupEvent started) {
        readers.values().forEach(Reader::followFeed);
    }

    /** How far gathering is with what an owner had recorded when this process started. */
    public Reader.Beginning beginning(String source) {
        return readers.get(source).beginning();
    }

    /** One reader per owner. */
    public Collection<Reader> readers() {
        return readers.values();
    }

    @Incoming("incubator-events")
    Uni<Void> incubator(ConsumerRecords<String, String> records) {
        return gather("incubator", records);
    }

    @Incoming("subsidy-events")
    Uni<Void> subsidy(ConsumerRecords<String, String> records) {
        return gather("subsidy", records);
    }

    @Incoming("employment-events")
    Uni<Void> employment(ConsumerRecords<String, String> records) {
        return gather("employment", records);
    }

    private Uni<Void> gather(String source, ConsumerRecords<String, String> records) {
        return readers.get(source).accept(records);
    }
}
