package org.shuangchuang.eventstore.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Loop;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.StoreConfig;

/**
 * Publishes the log to Kafka, each entry into its own partition, in order and at least once: the checkpoint moves after the
 * acknowledgements. Kafka may be away; the log goes on without it.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Relay {

    private static final int BATCH = 500;
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofMillis(1);
    private static final String NEXT =
            Entries.SELECT + " where l.position > (select relayed from log_state) order by l.position limit $1";
    private static final String CHECKPOINT =
            "update log_state set relayed = $3 where leader = $1 and term = $2 and relayed < $3";
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final StoreConfig config;
    private final Vertx vertx;
    private final Pool pool;
    private final LogLeader leader;
    private final LogSignal signal;
    private final MutinyEmitter<String> emitter;
    private final AtomicLong relayed;
    private Loop loop;

    Relay(
            StoreConfig config,
            Vertx vertx,
            Pool pool,
            LogLeader leader,
            LogSignal signal,
            MeterRegistry metrics,
            @Channel("events-out") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 4 * BATCH)
                    MutinyEmitter<String> emitter) {
        this.config = config;
        this.vertx = vertx;
        this.pool = pool;
        this.leader = leader;
        this.signal = signal;
        this.emitter = emitter;
        this.relayed = metrics.gauge("shuangchuang.relay.position", new AtomicLong());
    }

    void start(@Observes StartupEvent event) {
        if (config.log().lead() && config.log().relay()) {
            loop = new Loop("relay", vertx, INTERVAL, REST, this::piece);
            signal.whenLogged(loop::wake);
            loop.wake();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.stop();
        }
    }

    private Uni<Boolean> piece() {
        OptionalLong term = leader.term();
        if (term.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return pool.preparedQuery(NEXT).execute(Tuple.of(BATCH)).chain(rows -> {
            List<RecordedEvent> entries = entries(rows);
            if (entries.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            long end = entries.getLast().logPosition();
            return publish(entries)
                    .chain(() -> pool.preparedQuery(CHECKPOINT).execute(Tuple.of(leader.me(), term.getAsLong(), end)))
                    .map(_ -> {
                        relayed.set(end);
                        return entries.size() == BATCH;
                    });
        });
    }

    private List<RecordedEvent> entries(RowSet<Row> rows) {
        List<RecordedEvent> entries = new ArrayList<>();
        rows.forEach(row -> entries.add(Entries.read(config.source(), row)));
        return entries;
    }

    private Uni<Void> publish(List<RecordedEvent> entries) {
        List<Uni<Void>> sends = entries.stream()
                .map(entry -> emitter.sendMessage(message(entry)))
                .toList();
        return Uni.join().all(sends).andFailFast().replaceWithVoid();
    }

    private static Message<String> message(RecordedEvent entry) {
        OutgoingKafkaRecordMetadata<String> record = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(entry.stream())
                .withPartition(entry.partition())
                .withTimestamp(entry.recordedAt())
                .withHeaders(new RecordHeaders(CloudEvents.headers(entry)))
                .build();
        return Message.of(entry.data(), Metadata.of(record, TracingMetadata.withCurrent(trace(entry))));
    }

    /** The command's trace goes on with its event, whenever that is published. */
    private static Context trace(RecordedEvent entry) {
        String traceparent = entry.jsonMetadata().path("traceparent").asText("");
        return traceparent.isEmpty()
                ? Context.root()
                : W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), Map.of("traceparent", traceparent), GETTER);
    }
}
