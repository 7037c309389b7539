package org.shuangchuang.eventstore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.access.Reach;
import org.shuangchuang.eventstore.personal.Registration;
import org.shuangchuang.vocabulary.Require;

/**
 * Who commands, when, and how to recognise a repetition.
 *
 * @param metadata kept with every event
 * @param reach how far the caller's permission goes
 * @param key keyed hash of client, method, path and {@code Idempotency-Key}
 * @param fingerprint keyed hash of the canonical body
 * @param ifMatch version that the caller saw of the answering stream, or null
 * @param today day of the command in Asia/Shanghai
 * @param registrations persons first met by this command, stored with its events or not at all
 */
public record CommandContext(
        Metadata metadata,
        Reach reach,
        byte[] key,
        byte[] fingerprint,
        @Nullable Long ifMatch,
        LocalDate today,
        List<Registration> registrations) {

    /** An identifier for something new: UUID version 7. A repeated command is answered from the stream that its first run made. */
    public String newId() {
        return Ids.next().toString();
    }

    public String subject() {
        return metadata.actor().subject();
    }

    /**
     * The day that a command speaks of: today when it names none.
     *
     * @throws org.shuangchuang.vocabulary.Invalid for a day in the future, on the field {@code occurredOn}
     */
    public LocalDate occurredOn(@Nullable LocalDate stated) {
        return stated == null ? today : Require.notInFuture("occurredOn", stated, today);
    }

    /** The same command, meeting these persons for the first time beside those that it met already. */
    public CommandContext registering(List<Registration> persons) {
        List<Registration> all =
                Stream.concat(registrations.stream(), persons.stream()).toList();
        return new CommandContext(metadata, reach, key, fingerprint, ifMatch, today, all);
    }
}
