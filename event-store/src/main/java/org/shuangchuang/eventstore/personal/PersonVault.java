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
import org.shuangchuang.vocabulary.Refused;
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
        return pool.preparedQuery("select master_key_id, wrapped_key from person where person_id = $1")
                .execute(Tuple.of(personId))
                .map(rows -> {
                    for (Row row : rows) {
                        byte[] key = unwrapped(row);
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
        byte[] lookup = lookup(data.identityNumber());
        return pool.preparedQuery(
                        "select person_id, master_key_id, wrapped_key, restricted_until from person where lookup = $1")
                .execute(Tuple.of(Buffer.buffer(lookup)))
                .chain(rows -> {
                    for (Row row : rows) {
                        if (row.getLocalDate("restricted_until") != null) {
                            return Uni.createFrom().failure(new Refused(PersonRule.PERSON_RESTRICTED));
                        }
                        return command.apply(context, identified(row.getUUID("person_id"), unwrapped(row), data));
                    }
                    byte[] key = SealingAlgorithm.newKey();
                    UUID personId = UUID.randomUUID();
                    Registration registration = new Registration(
                            personId,
                            lookup,
                            keys.current().id(),
                            keys.current().wrap(key));
                    return command.apply(context.registering(List.of(registration)), identified(personId, key, data));
                })
                .onFailure(failure -> failure instanceof PersonRaced && attempt < ATTEMPTS)
                .recoverWithUni(() -> attempt(context, data, command, attempt + 1));
    }

    /** The keyed hash by which a person is found again. */
    byte[] lookup(String identityNumber) {
        return keys.hash("person", identityNumber.toUpperCase(Locale.ROOT));
    }

    private byte[] unwrapped(Row row) {
        return keys.byId(row.getString("master_key_id"))
                .unwrap(row.getBuffer("wrapped_key").getBytes());
    }

    private Identified identified(UUID personId, byte[] key, PersonalData data) {
        return new Identified(
                personId, Sealing.seal(keys.current().algorithm(), key, personId.toString(), EventJson.write(data)));
    }
}
