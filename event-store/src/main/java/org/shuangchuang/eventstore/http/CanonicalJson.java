package org.shuangchuang.eventstore.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One text for all ways to write the same JSON: members sorted, no white space. */
final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CanonicalJson() {}

    /** Text that is not JSON is its own canonical form: it will be refused when it is read. */
    static String of(byte[] body) {
        if (body.length == 0) {
            return "";
        }
        try {
            return MAPPER.writeValueAsString(MAPPER.readValue(body, Object.class));
        } catch (IOException e) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
