package org.shuangchuang.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.UncheckedIOException;
import org.shuangchuang.vocabulary.Sealed;

/** How events are written as JSON: members in the record's order, dates as ISO 8601, money in fen, absent for null. */
@RegisterForReflection(targets = Sealed.class)
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new MoneyModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    public static String write(Object event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not writable as JSON: " + event.getClass(), e);
        }
    }

    public static <T> T read(String data, Class<T> type) {
        try {
            return MAPPER.readValue(data, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not readable as " + type, e);
        }
    }

    static <T> T read(ObjectNode data, Class<T> type) {
        return MAPPER.convertValue(data, type);
    }

    public static ObjectNode tree(String data) {
        try {
            return (ObjectNode) MAPPER.readTree(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not a JSON object", e);
        }
    }
}
