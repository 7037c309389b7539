package org.shuangchuang.eventstore.personal;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.PersonRaced;
import org.shuangchuang.vocabulary.Sealed;

/** Keeps persons apart from events: finds them by a keyed hash, seals what is known of them with a key of their own. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class PersonVault {

    private static final int ATTEMPTS = 5;

    private final Pool pool;
    private final Keys keys;

    public PersonVault(Pool pool, Keys keys) {
        this.pool = pool;
        this.keys = keys;
    }

    /**
     * Runs a command that names a person. A person met for the first time is registered in the transaction of the command's
     * events, or not at all.
     *
     * @param command is given the context to execute with, and the person
     */
    public <T> Uni<T> identified(
            CommandContext context, PersonalData data, BiFunction<CommandContext, Identified, Uni<T>> command) {
        return attempt(context, data, command, 1);
    }

    /** What was sealed, or nothing when the person's key has been destroyed. */
    public Uni<Optional<PersonalData>> open(UUID personId, Sealed sealed) {
        return pool.preparedQuery("select wrapped_key from person where person_id = $1")
                .execute(Tuple.of(personId))
                .map(rows -> {
                    for (Row row : rows) {
                        byte[] key = Sealing.unwrap(
                                keys, row.getBuffer("wrapped_key").getBytes());
                        return Optional.of(EventJson.read(Sealing.open(key, sealed), PersonalData.class));
                    }
                    return Optional.empty();
                });
    }

    private <T> Uni<T> attempt(
            CommandContext context,
            PersonalData data,
            BiFunction<CommandContext, Identified, Uni<T>> command,
            int attempt) {
        byte[] lookup = keys.hash("person", data.identityNumber().toUpperCase(Locale.ROOT));
        return pool.preparedQuery("select person_id, wrapped_key from person where lookup = $1")
                .execute(Tuple.of(Buffer.buffer(lookup)))
                .chain(rows -> {
                    for (Row row : rows) {
                        byte[] key = Sealing.unwrap(
                                keys, row.getBuffer("wrapped_key").getBytes());
                        return command.apply(context, identified(row.getUUID("person_id"), key, data));
                    }
                    byte[] key = Sealing.newKey();
                    UUID personId = UUID.randomUUID();
                    Registration registration = new Registration(personId, lookup, keys.id(), Sealing.wrap(keys, key));
                    return command.apply(context.registering(List.of(registration)), identified(personId, key, data));
                })
                .onFailure(failure -> failure instanceof PersonRaced && attempt < ATTEMPTS)
                .recoverWithUni(() -> attempt(context, data, command, attempt + 1));
    }

    private static Identified identified(UUID personId, byte[] key, PersonalData data) {
        return new Identified(personId, Sealing.seal(key, personId.toString(), EventJson.write(data)));
    }
}
