package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What every view that keeps one row per stream has to refuse. */
public final class OutOfStepEvents {

    private OutOfStepEvents() {}

    /** An event of a stream that says nothing. */
    public static RecordedEvent event(String stream, long version) {
        return event(stream, version, "happened", 1, "{}");
    }

    /** An event of the first of March 2021, whatever its data say. */
    public static RecordedEvent event(String stream, long version, String type, int schemaVersion, String data) {
        return new RecordedEvent(
                "source",
                0,
                7,
                7,
                stream,
                version,
                type,
                schemaVersion,
                data,
                "{}",
                LocalDate.of(2021, 3, 1),
                Instant.EPOCH,
                "SHA-256",
                "00");
    }

    /** @param row applies an event to a row that shows version 2 of the stream */
    public static void areRefused(String stream, Consumer<RecordedEvent> row) {
        for (long version : new long[] {1, 2, 4}) {
            OutOfStep failure = assertThrows(OutOfStep.class, () -> row.accept(event(stream, version)));
            assertEquals(
                    "version 2 of " + stream + " is shown, and version " + version
                            + " comes next; the view has to be made anew",
                    failure.getMessage());
        }
    }
}
