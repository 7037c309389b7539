package org.shuangchuang.eventstore.log;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.shuangchuang.eventstore.RecordedEvent;

/** Recorded events as CloudEvents 1.0: binary mode in Kafka, batched JSON in the feed. */
public final class CloudEvents {

    public static final String BATCH_MEDIA_TYPE = "application/cloudevents-batch+json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CloudEvents() {}

    private static Map<String, String> attributes(RecordedEvent event) {
        return Map.ofEntries(
                Map.entry("specversion", "1.0"),
                Map.entry("id", event.id()),
                Map.entry("source", "/" + event.source()),
                Map.entry("type", event.type()),
                Map.entry("subject", event.stream()),
                Map.entry("time", event.recordedAt().toString()),
                Map.entry("version", Long.toString(event.version())),
                Map.entry("schemaversion", Integer.toString(event.schemaVersion())),
                Map.entry("logpartition", Integer.toString(event.partition())),
                Map.entry("partitionposition", Long.toString(event.position())),
                Map.entry("logposition", Long.toString(event.logPosition())),
                Map.entry("occurredon", event.occurredOn().toString()),
                Map.entry("hashalgorithm", event.algorithm()),
                Map.entry("hash", event.hash()),
                Map.entry("eventmetadata", event.metadata()));
    }

    private static RecordedEvent read(Function<String, String> attribute, String data) {
        return new RecordedEvent(
                attribute.apply("source").substring(1),
                Integer.parseInt(attribute.apply("logpartition")),
                Long.parseLong(attribute.apply("partitionposition")),
                Long.parseLong(attribute.apply("logposition")),
                attribute.apply("subject"),
                Long.parseLong(attribute.apply("version")),
                attribute.apply("type"),
                Integer.parseInt(attribute.apply("schemaversion")),
                data,
                attribute.apply("eventmetadata"),
                LocalDate.parse(attribute.apply("occurredon")),
                Instant.parse(attribute.apply("time")),
                attribute.apply("hashalgorithm"),
                attribute.apply("hash"));
    }

    /** Headers of the Kafka record; its key is the stream, its value the data. */
    public static List<Header> headers(RecordedEvent event) {
        List<Header> headers = new ArrayList<>();
        headers.add(header("content-type", "application/json"));
        attributes(event).forEach((name, value) -> headers.add(header("ce_" + name, value)));
        return headers;
    }

    /** The event in a Kafka record. */
    public static RecordedEvent read(ConsumerRecord<?, String> record) {
        Headers headers = record.headers();
        return read(
                name -> {
                    Header header = headers.lastHeader("ce_" + name);
                    if (header == null) {
                        throw new IllegalArgumentException(
                                "not one of our events: header ce_" + name + " is missing at " + record.topic() + "/"
                                        + record.partition() + "/" + record.offset());
                    }
                    return new String(header.value(), StandardCharsets.UTF_8);
                },
                record.value());
    }

    /** The event in the feed's form. */
    public static ObjectNode json(RecordedEvent event) {
        ObjectNode node = JSON.createObjectNode();
        attributes(event).forEach(node::put);
        node.put("datacontenttype", "application/json");
        node.putRawValue("data", new RawValue(event.data()));
        return node;
    }

    /** The events of a feed's answer, in order. */
    public static List<RecordedEvent> readBatch(byte[] body) throws IOException {
        List<RecordedEvent> events = new ArrayList<>();
        for (JsonNode node : JSON.readTree(body)) {
            events.add(read(name -> node.path(name).asText(), node.path("data").toString()));
        }
        return events;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
