package org.shuangchuang.gateway.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.shuangchuang.gateway.GatewayRule;
import org.shuangchuang.gateway.Owner;
import org.shuangchuang.gateway.gathering.PositionVector;
import org.shuangchuang.vocabulary.Calendar;
import org.shuangchuang.vocabulary.Invalid;

/**
 * Where a page of an explanation ended. It holds the positions of the first page, so that events gathered meanwhile appear on
 * none of them.
 *
 * @param occurredOn day of the last event
 * @param source its owner
 * @param partition its partition
 * @param position its position
 * @param positions up to where events count
 */
@RegisterForReflection
record Cursor(String occurredOn, String source, int partition, long position, Map<String, List<Long>> positions) {

    Cursor {
        boolean whole = occurredOn != null
                && Owner.bySource(source).isPresent()
                && positions != null
                && positions.values().stream().allMatch(at -> at != null && !at.contains(null));
        if (!whole) {
            throw new IllegalArgumentException("a cursor that was never given");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    String text() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a cursor cannot be written", e);
        }
    }

    /** @throws Invalid on the field {@code cursor} */
    static Cursor parse(String text) {
        try {
            Cursor cursor = JSON.readValue(
                    Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII)), Cursor.class);
            var _ = cursor.day();
            return cursor;
        } catch (IOException | RuntimeException e) {
            throw new Invalid("cursor", GatewayRule.BAD_CURSOR);
        }
    }

    LocalDate day() {
        return Calendar.day(occurredOn);
    }

    PositionVector vector() {
        return new PositionVector(positions, Map.of());
    }
}
