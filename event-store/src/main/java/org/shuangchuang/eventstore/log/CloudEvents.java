package org.shuangchuang.eventstore.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.shuangchuang.eventstore.RecordedEvent;

/** Recorded events as CloudEvents 1.0: binary mode in Kafka, batched JSON in the feed. */
public final class CloudEvents {

    public static final String BATCH_MEDIA_TYPE = "application/cloudevents-batch+json";

    private static final String PREFIX = "ce_";
    private static final String DATA = "data";
    private static final JsonFactory JSON = new JsonFactory();

    private CloudEvents() {}

    private static void attributes(RecordedEvent event, BiConsumer<String, String> to) {
        to.accept("specversion", "1.0");
        to.accept("id", event.id());
        to.accept("source", "/" + event.source());
        to.accept("type", event.type());
        to.accept("subject", event.stream());
        to.accept("time", event.recordedAt().toString());
        to.accept("version", Long.toString(event.version()));
        to.accept("schemaversion", Integer.toString(event.schemaVersion()));
        to.accept("logpartition", Integer.toString(event.partition()));
        to.accept("partitionposition", Long.toString(event.position()));
        to.accept("logposition", Long.toString(event.logPosition()));
        to.accept("occurredon", event.occurredOn().toString());
        to.accept("hashalgorithm", event.algorithm());
        to.accept("hash", event.hash());
        to.accept("eventmetadata", event.metadata());
    }

    /** Headers of the Kafka record; its key is the stream, its value the data. */
    public static List<Header> headers(RecordedEvent event) {
        List<Header> headers = new ArrayList<>();
        headers.add(header("content-type", "application/json"));
        attributes(event, (name, value) -> headers.add(header(PREFIX + name, value)));
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The events in Kafka records, in their order.
     *
     * @throws IllegalArgumentException when a record is none of ours
     */
    public static List<RecordedEvent> read(Iterable<? extends ConsumerRecord<?, String>> records) {
        List<RecordedEvent> events = new ArrayList<>();
        CloudEventParser parser = new CloudEventParser();
        for (ConsumerRecord<?, String> record : records) {
            for (Header header : record.headers()) {
                String name = header.key();
                if (name.startsWith(PREFIX)) {
                    parser.part(name.substring(PREFIX.length()), new String(header.value(), StandardCharsets.UTF_8));
                }
            }
            parser.part(DATA, record.value());
            events.add(parser.event(
                    () -> "in the record at " + record.topic() + "/" + record.partition() + "/" + record.offset()));
        }
        return events;
    }

    /** One event in the feed's form. */
    public static String json(RecordedEvent event) {
        return written(json -> write(json, event));
    }

    /** Events in the feed's form. */
    public static String batch(Iterable<RecordedEvent> events) {
        return written(json -> {
            json.writeStartArray();
            for (RecordedEvent event : events) {
                write(json, event);
            }
            json.writeEndArray();
        });
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The data as they are stored, to the byte. */
    private static void write(JsonGenerator json, RecordedEvent event) throws IOException {
        json.writeStartObject();
        attributes(event, (name, value) -> {
            try {
                json.writeStringField(name, value);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        json.writeStringField("datacontenttype", "application/json");
        json.writeFieldName(DATA);
        json.writeRawValue(event.data());
        json.writeEndObject();
    }

    /**
     * The events of a feed's answer, in order, with their data to the byte.
     *
     * @throws IOException when it is no such answer
     */
    public static List<RecordedEvent> readBatch(byte[] body) throws IOException {
        List<RecordedEvent> events = new ArrayList<>();
        CloudEventParser parser = new CloudEventParser();
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("not a batch of events");
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    member(json, body, parser);
                }
                events.add(parser.event(() -> "in the feed"));
            }
        }
        return events;
    }

    private static void member(JsonParser json, byte[] body, CloudEventParser parser) throws IOException {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.START_OBJECT) {
            int from = (int) json.currentTokenLocation().getByteOffset();
            json.skipChildren();
            int to = (int) json.currentLocation().getByteOffset();
            parser.part(name, new String(body, from, to - from, StandardCharsets.UTF_8));
        } else {
            parser.part(name, json.getText());
        }
    }
}
