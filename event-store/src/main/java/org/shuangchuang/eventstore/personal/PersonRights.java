package org.shuangchuang.eventstore.personal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.StoreConfig;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Sealed;

/**
 * What a person may ask for: to be told what is held, and to be erased. Erasing destroys the person's key and the hash that finds it,
 * in one transaction; nothing else holds either, so that no replica can read the person any more. Events stay, and every count.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class PersonRights {

    private static final String FIND = "select person_id, restricted_until from person where lookup = $1 for update";
    /** Events that name a person, $1: those in the log by their index, and what has just been appended. */
    private static final String NAMING = """
            from event e join (
                select stream, version from person_event where person_id = $1
                union
                select u.stream, u.version from unlogged u join event a on a.stream = u.stream and a.version = u.version
                where strpos(a.data::text, $1::text) > 0
            ) n on n.stream = e.stream and n.version = e.version
            """;

    private static final String NAMED = "select e.stream, e.version, e.type, e.occurred_on, e.data::text as data "
            + NAMING + " order by e.occurred_on, e.stream, e.version";
    private static final String LAST_NAMED = "select max(e.occurred_on) as day " + NAMING;
    private static final String DESTROY = "with forgotten as (delete from person_event where person_id = $1)"
            + " delete from person where person_id = $1";
    private static final String DESTROY_EXPIRED = """
            with gone as (delete from person where restricted_until < $1 returning person_id),
            forgotten as (delete from person_event n using gone g where n.person_id = g.person_id)
            insert into erasure (person_id, outcome, subject, role, division, correlation)
            select person_id, 'ERASED', 'system:retention', 'SYSTEM', '620000', '' from gone""";
    private static final String NOTE_ERASURE =
            "insert into erasure (person_id, outcome, until, subject, role, division,"
                    + " correlation) values ($1, $2, $3, $4, $5, $6, $7)";
    private static final String NOTE_DISCLOSURE = "insert into disclosure (subject, role, division, purpose, person_id,"
            + " correlation) values ($1, $2, $3, 'access-report', $4, $5)";

    private final Pool pool;
    private final PersonVault vault;
    private final String source;
    private final Period retention;

    @Inject
    PersonRights(Pool pool, PersonVault vault, StoreConfig config) {
        this(pool, vault, config.source(), config.retention());
    }

    /**
     * @param source name of this owner
     * @param retention how long the law wants a person's data kept after the last event that names it
     */
    public PersonRights(Pool pool, PersonVault vault, String source, Period retention) {
        this.pool = pool;
        this.vault = vault;
        this.source = source;
        this.retention = retention;
    }

    /** What became of a wish to be erased. */
    public enum Outcome {
        /** Nothing was held. */
        UNKNOWN,
        /** The key and the look-up are destroyed. */
        ERASED,
        /** The law wants the data kept; they are used for nothing else. */
        RESTRICTED
    }

    /**
     * An owner's answer to a wish to be erased.
     *
     * @param owner who answers
     * @param personId random, or null when nothing was held
     * @param until last day on which the law wants the data kept
     */
    public record Confirmation(
            String owner,
            Outcome outcome,
            @Nullable UUID personId,
            @Nullable LocalDate until) {}

    /**
     * What an owner holds on a person.
     *
     * @param data as it was stated last; null when nothing is held
     * @param events that name the person
     */
    public record Report(
            String owner,
            @Nullable UUID personId,
            @Nullable LocalDate restrictedUntil,
            @Nullable PersonalData data,
            List<Named> events) {}

    /** An event that names a person. */
    public record Named(String event, String type, LocalDate occurredOn) {}

    /** Erases a person, or restricts what is held until the law lets it go. */
    public Uni<Confirmation> erase(String identityNumber, Actor actor, String correlation, LocalDate today) {
        return pool.withTransaction(connection -> find(connection, identityNumber)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Confirmation(source, Outcome.UNKNOWN, null, null))
                        : decide(connection, found.get().getUUID("person_id"), today))
                .call(made -> note(connection, made, actor, correlation)));
    }

    /** All that is held on a person; that it was asked for is kept, also when nothing is held. */
    public Uni<Report> report(String identityNumber, Actor actor, String correlation) {
        return pool.withTransaction(connection -> find(connection, identityNumber)
                .call(found -> note(
                        connection, found.map(row -> row.getUUID("person_id")).orElse(null), actor, correlation))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Report(source, null, null, null, List.of()))
                        : report(connection, found.get())));
    }

    /** Erases those whom the law no longer wants kept; gives how many. */
    public Uni<Integer> eraseExpired(LocalDate today) {
        return pool.preparedQuery(DESTROY_EXPIRED).execute(Tuple.of(today)).map(rows -> rows.rowCount());
    }

    private Uni<Optional<Row>> find(SqlConnection connection, String identityNumber) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(Buffer.buffer(vault.lookup(identityNumber))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst());
    }

    private Uni<Confirmation> decide(SqlConnection connection, UUID personId, LocalDate today) {
        return connection
                .preparedQuery(LAST_NAMED)
                .execute(Tuple.of(personId))
                .map(rows -> rows.iterator().next().getLocalDate("day"))
                .chain(last -> {
                    LocalDate until = last == null ? today : last.plus(retention);
                    boolean kept = last != null && !retention.isZero() && !until.isBefore(today);
                    var change = kept
                            ? connection
                                    .preparedQuery("update person set restricted_until = $2 where person_id = $1")
                                    .execute(Tuple.of(personId, until))
                            : connection.preparedQuery(DESTROY).execute(Tuple.of(personId));
                    return change.replaceWith(new Confirmation(
                            source, kept ? Outcome.RESTRICTED : Outcome.ERASED, personId, kept ? until : null));
                });
    }

    private static Uni<Void> note(SqlConnection connection, Confirmation made, Actor actor, String correlation) {
        return connection
                .preparedQuery(NOTE_ERASURE)
                .execute(Tuple.tuple()
                        .addUUID(made.personId())
                        .addString(made.outcome().name())
                        .addLocalDate(made.until())
                        .addString(actor.subject())
                        .addString(actor.role().name())
                        .addString(actor.division())
                        .addString(correlation))
                .replaceWithVoid();
    }

    private static Uni<Void> note(SqlConnection connection, @Nullable UUID personId, Actor actor, String correlation) {
        return connection
                .preparedQuery(NOTE_DISCLOSURE)
                .execute(Tuple.of(actor.subject(), actor.role().name(), actor.division(), personId, correlation))
                .replaceWithVoid();
    }

    private Uni<Report> report(SqlConnection connection, Row person) {
        UUID personId = person.getUUID("person_id");
        return connection.preparedQuery(NAMED).execute(Tuple.of(personId)).chain(rows -> {
            List<Named> events = new ArrayList<>();
            Sealed latest = null;
            for (Row row : rows) {
                String id = source + "/" + row.getString("stream") + "/" + row.getLong("version");
                events.add(new Named(id, row.getString("type"), row.getLocalDate("occurred_on")));
                latest = sealed(EventJson.tree(row.getString("data")), personId).orElse(latest);
            }
            LocalDate until = person.getLocalDate("restricted_until");
            Uni<Optional<PersonalData>> data =
                    latest == null ? Uni.createFrom().item(Optional.empty()) : vault.open(personId, latest);
            return data.map(known -> new Report(source, personId, until, known.orElse(null), List.copyOf(events)));
        });
    }

    /** What is sealed with the person's key, wherever it stands in an event. */
    private static Optional<Sealed> sealed(JsonNode node, UUID personId) {
        if (node.path("keyId").asText().equals(personId.toString()) && node.has("ciphertext")) {
            return Optional.of(new Sealed(
                    node.path("algorithm").asText(),
                    node.path("keyId").asText(),
                    node.path("ciphertext").asText()));
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(member -> sealed(member, personId))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
