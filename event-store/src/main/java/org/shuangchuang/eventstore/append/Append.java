package org.shuangchuang.eventstore.append;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.eventstore.personal.Registration;

/**
 * One command's effect: stored whole or not at all.
 *
 * @param command its key and where its answer is found
 * @param expected every stream that was looked at, with the version seen
 * @param rows events to store, in order
 * @param registrations persons to store with them
 */
public record Append(StoredCommand command, List<Expected> expected, List<Row> rows, List<Registration> registrations) {

    /** @param events how many events the command adds to the stream, 0 when it was only looked at */
    public record Expected(String stream, long version, int events) {}

    public record Row(
            String stream,
            long version,
            String type,
            int schemaVersion,
            String data,
            String metadata,
            LocalDate occurredOn) {}

    /** Whether this was decided on what the earlier one adds to a stream. */
    public boolean buildsOn(Append earlier) {
        return expected.stream()
                .anyMatch(seen -> earlier.expected.stream()
                        .anyMatch(before -> before.events() > 0
                                && before.stream().equals(seen.stream())
                                && before.version() < seen.version()));
    }

    /** How an append ended. */
    public sealed interface Outcome {}

    /** Stored. */
    public record Stored() implements Outcome {}

    /** A stream's version is no longer the one that was seen; nothing was stored. */
    public record VersionMoved() implements Outcome {}

    /** The command's key is known; nothing was stored. */
    public record Duplicate(StoredCommand command) implements Outcome {}

    /** A person was registered by somebody else meanwhile; nothing was stored. */
    public record PersonRaced() implements Outcome {}
}
