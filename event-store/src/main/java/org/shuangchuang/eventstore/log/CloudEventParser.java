package org.shuangchuang.eventstore.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.RecordedEvent;

/**
 * Makes events of their CloudEvents attributes, one event after another. Times and days are parsed once for all events in a row that
 * share them, as the entries of one step of the log do.
 */
final class CloudEventParser {

    /** What an event needs; its JSON is not an attribute, but is needed as well. */
    private enum Part {
        SOURCE,
        LOGPARTITION,
        PARTITIONPOSITION,
        LOGPOSITION,
        SUBJECT,
        VERSION,
        TYPE,
        SCHEMAVERSION,
        EVENTMETADATA,
        OCCURREDON,
        TIME,
        HASHALGORITHM,
        HASH,
        DATA
    }

    private static final Map<String, Part> BY_NAME = new HashMap<>();

    static {
        for (Part part : Part.values()) {
            BY_NAME.put(part.name().toLowerCase(Locale.ROOT), part);
        }
    }

    private final Map<Part, String> parts = new EnumMap<>(Part.class);
    private final Repeated<Instant> times = new Repeated<>(Instant::parse);
    private final Repeated<LocalDate> days = new Repeated<>(LocalDate::parse);

    /** An attribute of the next event, or {@code data}; what no event needs is passed over. */
    void part(String name, String value) {
        Part part = BY_NAME.get(name);
        if (part != null) {
            parts.put(part, value);
        }
    }

    /**
     * The event that the parts since the last one make.
     *
     * @param where it stands, for who looks for the fault
     * @throws IllegalArgumentException when a part is missing or cannot be read
     */
    RecordedEvent event(Supplier<String> where) {
        for (Part part : Part.values()) {
            if (!parts.containsKey(part)) {
                throw new IllegalArgumentException("not one of our events: "
                        + part.name().toLowerCase(Locale.ROOT) + " is missing " + where.get());
            }
        }
        RecordedEvent event = new RecordedEvent(
                text(Part.SOURCE).substring(1),
                Integer.parseInt(text(Part.LOGPARTITION)),
                Long.parseLong(text(Part.PARTITIONPOSITION)),
                Long.parseLong(text(Part.LOGPOSITION)),
                text(Part.SUBJECT),
                Long.parseLong(text(Part.VERSION)),
                text(Part.TYPE),
                Integer.parseInt(text(Part.SCHEMAVERSION)),
                text(Part.DATA),
                text(Part.EVENTMETADATA),
                days.parse(text(Part.OCCURREDON)),
                times.parse(text(Part.TIME)),
                text(Part.HASHALGORITHM),
                text(Part.HASH));
        parts.clear();
        return event;
    }

    private String text(Part part) {
        return parts.getOrDefault(part, "");
    }

    /** Parses a text that is mostly the one before. */
    private static final class Repeated<T> {

        private final Function<String, T> parser;
        private @Nullable String text;
        private @Nullable T value;

        Repeated(Function<String, T> parser) {
            this.parser = parser;
        }

        T parse(String next) {
            T known = value;
            if (known == null || !next.equals(text)) {
                known = parser.apply(next);
                text = next;
                value = known;
            }
            return known;
        }
    }
}
