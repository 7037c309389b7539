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
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
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
    private static final Duration CHECKPOINT_EVERY = Duration.ofMillis(100);
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
    private final LogTail tail;
    private final MutinyEmitter<String> emitter;
    private final AtomicLong relayed;
    private Loop loop;

    private long knownIn = -1;
    private long published;
    private long checked;
    private long checkedAt;

    Relay(
            StoreConfig config,
            Vertx vertx,
            Pool pool,
            LogLeader leader,
            LogSignal signal,
            LogTail tail,
            MeterRegistry metrics,
            @Channel("events-out") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 4 * BATCH)
                    MutinyEmitter<String> emitter) {
        this.config = config;
        this.vertx = vertx;
        this.pool = pool;
        this.leader = leader;
        this.signal = signal;
        this.tail = tail;
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
        return position(term.getAsLong())
                .chain(position -> tail.after(position, BATCH))
                .chain(entries -> publish(entries)
                        .chain(() -> checkpoint(term.getAsLong()))
                        .replaceWith(entries.size() == BATCH));
    }

    /** Up to where entries are published: remembered within a term, since only this replica publishes then. */
    private Uni<Long> position(long term) {
        if (knownIn == term) {
            return Uni.createFrom().item(published);
        }
        return pool.query("select relayed from log_state").execute().map(rows -> {
            checked = rows.iterator().next().getLong("relayed");
            published = checked;
            knownIn = term;
            return published;
        });
    }

    /** Now and then: what is published after a checkpoint is published once more when this process dies, and readers drop it. */
    private Uni<Void> checkpoint(long term) {
        long reached = published;
        if (reached == checked || System.nanoTime() - checkedAt < CHECKPOINT_EVERY.toNanos()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(CHECKPOINT)
                .execute(Tuple.of(leader.me(), term, reached))
                .invoke(() -> {
                    checked = reached;
                    checkedAt = System.nanoTime();
                    relayed.set(reached);
                })
                .replaceWithVoid();
    }

    /** Ends when every send has, so that a batch that failed is never on its way twice and cannot fill the buffer. */
    private Uni<Void> publish(List<RecordedEvent> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Uni<Void>> sends = entries.stream()
                .map(entry -> emitter.sendMessage(message(entry)))
                .toList();
        return Uni.join()
                .all(sends)
                .andCollectFailures()
                .invoke(() -> published = entries.getLast().logPosition())
                .replaceWithVoid();
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
