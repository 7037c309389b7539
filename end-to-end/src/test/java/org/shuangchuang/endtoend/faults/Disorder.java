package org.shuangchuang.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.Broker;

/** A relay gone mad: publishes an owner's log out of order, some events several times and some never. */
final class Disorder implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TIMES = 3;

    private final Owner owner;
    private final Random random;
    private final Map<Integer, Long> published = new HashMap<>();
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RunningStack.stack().broker().bootstrapServers(), "linger.ms", 0),
            new StringSerializer(),
            new StringSerializer());

    Disorder(Owner owner, Random random) {
        this.owner = owner;
        this.random = random;
    }

    /** Publishes what the log has more than the last time, mixed with what was published before. */
    void publish() throws IOException {
        List<JsonNode> arriving = new ArrayList<>();
        for (int partition = 0; partition < Broker.PARTITIONS; partition++) {
            long after = published.getOrDefault(partition, 0L);
            JsonNode page = JSON.readTree(owner.feed("/log?partition=" + partition + "&after=" + Math.max(0, after - 5))
                    .asByteArray());
            for (JsonNode event : page) {
                arriving.addAll(Collections.nCopies(random.nextInt(MOST_TIMES + 1), event));
                published.merge(partition, event.path("partitionposition").asLong(), Math::max);
            }
        }
        Collections.shuffle(arriving, random);
        arriving.forEach(event -> {
            var _ = producer.send(record(event));
        });
        producer.flush();
    }

    private ProducerRecord<String, String> record(JsonNode event) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(Topic.INJECTED, new byte[0]);
        event.properties().forEach(attribute -> {
            if (!attribute.getKey().equals("data")) {
                headers.add(
                        "ce_" + attribute.getKey(),
                        attribute.getValue().asText().getBytes(StandardCharsets.UTF_8));
            }
        });
        return new ProducerRecord<>(
                owner.topic(),
                event.path("logpartition").asInt(),
                null,
                event.path("subject").asText(),
                event.path("data").toString(),
                headers);
    }

    @Override
    public void close() {
        producer.close();
    }
}
