package org.shuangchuang.gateway.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shuangchuang.eventstore.RecordedEvent;

/** Events of one source as chance would have them: recorded over ten days, several at the same instant. */
final class RandomEvents {

    private static final List<String> TYPES = List.of("granted", "granted", "granted", "revoked", "moved");
    private static final List<String> QUALIFIERS = List.of("EXACT", "EXACT", "AT_LEAST", "ABOUT");
    private static final List<String> PROVENANCES = List.of("OFFICIAL", "DECLARED", "OPENING", "SYNTHETIC");

    private RandomEvents() {}

    static List<RecordedEvent> list(Random random, int count, List<String> divisions) {
        List<RecordedEvent> events = new ArrayList<>();
        long[] positions = new long[16];
        Instant recordedAt = Instant.parse("2021-01-01T10:00:00Z");
        for (int i = 0; i < count; i++) {
            recordedAt = recordedAt.plusSeconds(random.nextInt(3) == 0 ? 0 : random.nextInt(3000));
            int partition = random.nextInt(positions.length);
            events.add(new RecordedEvent(
                    "incubator",
                    partition,
                    ++positions[partition],
                    i + 1L,
                    "thing-" + i,
                    1,
                    any(random, TYPES),
                    1,
                    data(random, divisions),
                    "{}",
                    LocalDate.of(2019, 1, 1).plusDays(random.nextInt(800)),
                    recordedAt,
                    "SHA-256",
                    "00"));
        }
        return events;
    }

    private static String data(Random random, List<String> divisions) {
        return """
                {"division":"%s","from":"%s","carrierId":"c%d","cohort":%d,"kind":"%s","holder":"h%d","amountFen":%d,
                 "newFen":%d,"qualifier":"%s","was":"%s","provenance":"%s","places":["p%d","p%d"]}""".formatted(
                        any(random, divisions),
                        any(random, divisions),
                        random.nextInt(5),
                        2018 + random.nextInt(3),
                        random.nextBoolean() ? "A" : "B",
                        random.nextInt(40),
                        random.nextInt(100_000),
                        random.nextInt(1_000),
                        any(random, QUALIFIERS),
                        any(random, QUALIFIERS),
                        any(random, PROVENANCES),
                        random.nextInt(9),
                        random.nextInt(9));
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
