package org.shuangchuang.gateway.gathering;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
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

    private static final Logger LOG = Logger.getLogger(Gathering.class);
    private static final long LOOK_AT_FEED_EVERY = 30_000;

    private final Vertx vertx;
    private final Map<String, Reader> readers;
    private final Set<String> caughtUp = ConcurrentHashMap.newKeySet();

    Gathering(Readers readers, ContributionWriter writer, Vertx vertx) {
        this.vertx = vertx;
        this.readers = SOURCES.stream()
                .collect(Collectors.toMap(Function.identity(), source -> readers.reader(READER, source, writer)));
    }

    /** An owner that is away is asked again until it answers; the others are not kept waiting. */
    void start(@Observes StartupEvent started) {
        readers.values().forEach(this::follow);
    }

    /** Kafka is faster; the feed now and then finds what Kafka never brought. */
    private void follow(Reader reader) {
        reader.catchUp()
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "cannot catch up with %s", reader.source()))
                .invoke(() -> caughtUp.add(reader.source()))
                .onTermination()
                .invoke(() -> vertx.setTimer(LOOK_AT_FEED_EVERY, _ -> follow(reader)))
                .subscribe()
                .with(_ -> {}, _ -> {});
    }

    /** Whether everything that an owner had recorded when this process started has been gathered. */
    public boolean isCaughtUp(String source) {
        return caughtUp.contains(source);
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
