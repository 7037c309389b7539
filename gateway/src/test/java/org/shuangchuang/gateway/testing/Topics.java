package org.shuangchuang.gateway.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.CloudEvents;
import org.shuangchuang.localstack.testing.RealBackends;

/** Publishes to the real broker as an owner's relay does. */
public final class Topics implements AutoCloseable {

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealBackends.bootstrapServers(), "linger.ms", 0),
            new StringSerializer(),
            new StringSerializer());

    /** In this order; returns when the broker has them. */
    public void publish(RecordedEvent... events) {
        Arrays.stream(events)
                .map(event -> producer.send(new ProducerRecord<>(
                        event.source() + "-events",
                        event.partition(),
                        event.stream(),
                        event.data(),
                        CloudEvents.headers(event))))
                .toList()
                .forEach(Topics::acknowledged);
    }

    /** Something that is none of our events. */
    public void publishForeign(String source, int partition) {
        acknowledged(producer.send(new ProducerRecord<>(source + "-events", partition, "key", "not an event")));
    }

    /** As part of a trace, whose W3C context the relay writes beside the event. */
    public void publishTraced(RecordedEvent event, String traceparent) {
        List<Header> headers = CloudEvents.headers(event);
        headers.add(new RecordHeader("traceparent", traceparent.getBytes(StandardCharsets.UTF_8)));
        acknowledged(producer.send(new ProducerRecord<>(
                event.source() + "-events", event.partition(), event.stream(), event.data(), headers)));
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void acknowledged(Future<?> sent) {
        try {
            var _ = sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
