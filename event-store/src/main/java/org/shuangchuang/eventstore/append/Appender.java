package org.shuangchuang.eventstore.append;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shuangchuang.eventstore.log.LogSignal;
import org.shuangchuang.eventstore.personal.Registration;

/** Stores commands' effects: one round trip, one transaction, each command with its own outcome. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Appender {

    private static final String CALL =
            "select command, outcome, fingerprint, stream, version from append_commands($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
                    + " $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)";

    private final Pool pool;
    private final LogSignal signal;

    public Appender(Pool pool, LogSignal signal) {
        this.pool = pool;
        this.signal = signal;
    }

    public Uni<Append.Outcome> append(Append append) {
        return appendAll(List.of(append)).map(outcomes -> outcomes.get(0));
    }

    /**
     * Stores several commands in one transaction.
     *
     * @param appends with different keys
     * @return one outcome per command, in order
     */
    public Uni<List<Append.Outcome>> appendAll(List<Append> appends) {
        return pool.preparedQuery(CALL).execute(arguments(appends)).map(rows -> {
            List<Append.Outcome> outcomes = new ArrayList<>();
            for (Row row : rows) {
                outcomes.add(outcome(row, appends.get(outcomes.size())));
            }
            signal.appended();
            return outcomes;
        });
    }

    private static Append.Outcome outcome(Row row, Append append) {
        return switch (row.getString("outcome")) {
            case "stored" -> new Append.Stored();
            case "conflict" -> new Append.VersionMoved();
            case "person" -> new Append.PersonRaced();
            case "duplicate" ->
                new Append.Duplicate(new StoredCommand(
                        append.command().key(),
                        row.getBuffer("fingerprint").getBytes(),
                        row.getString("stream"),
                        row.getLong("version")));
            default -> throw new IllegalStateException("unknown outcome " + row.getString("outcome"));
        };
    }

    private static Tuple arguments(List<Append> appends) {
        List<Buffer> keys = new ArrayList<>();
        List<Buffer> fingerprints = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        List<Integer> expectedCommand = new ArrayList<>();
        List<String> expectedStream = new ArrayList<>();
        List<Long> expectedVersion = new ArrayList<>();
        List<Integer> expectedEvents = new ArrayList<>();
        List<Integer> rowCommand = new ArrayList<>();
        List<Append.Row> rows = new ArrayList<>();
        List<Integer> personCommand = new ArrayList<>();
        List<Registration> persons = new ArrayList<>();
        for (int number = 1; number <= appends.size(); number++) {
            Append append = appends.get(number - 1);
            keys.add(buffer(append.command().key()));
            fingerprints.add(buffer(append.command().fingerprint()));
            answers.add(append.command().stream());
            versions.add(append.command().version());
            for (Append.Expected expected : append.expected()) {
                expectedCommand.add(number);
                expectedStream.add(expected.stream());
                expectedVersion.add(expected.version());
                expectedEvents.add(expected.events());
            }
            for (Append.Row row : append.rows()) {
                rowCommand.add(number);
                rows.add(row);
            }
            for (Registration person : append.registrations()) {
                personCommand.add(number);
                persons.add(person);
            }
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(keys.toArray(Buffer[]::new));
        arguments.add(fingerprints.toArray(Buffer[]::new));
        arguments.add(answers.toArray(String[]::new));
        arguments.add(versions.toArray(Long[]::new));
        arguments.add(expectedCommand.toArray(Integer[]::new));
        arguments.add(expectedStream.toArray(String[]::new));
        arguments.add(expectedVersion.toArray(Long[]::new));
        arguments.add(expectedEvents.toArray(Integer[]::new));
        arguments.add(rowCommand.toArray(Integer[]::new));
        arguments.add(rows.stream().map(Append.Row::stream).toArray(String[]::new));
        arguments.add(rows.stream().map(Append.Row::version).toArray(Long[]::new));
        arguments.add(rows.stream().map(Append.Row::type).toArray(String[]::new));
        arguments.add(rows.stream().map(Append.Row::schemaVersion).toArray(Integer[]::new));
        arguments.add(rows.stream().map(Append.Row::data).toArray(String[]::new));
        arguments.add(rows.stream().map(Append.Row::metadata).toArray(String[]::new));
        arguments.add(rows.stream().map(Append.Row::occurredOn).toArray(LocalDate[]::new));
        arguments.add(personCommand.toArray(Integer[]::new));
        arguments.add(persons.stream().map(Registration::personId).toArray(UUID[]::new));
        arguments.add(persons.stream().map(person -> buffer(person.lookup())).toArray(Buffer[]::new));
        arguments.add(persons.stream().map(Registration::masterKeyId).toArray(String[]::new));
        arguments.add(
                persons.stream().map(person -> buffer(person.wrappedKey())).toArray(Buffer[]::new));
        return Tuple.from(arguments);
    }

    private static Buffer buffer(byte[] bytes) {
        return Buffer.buffer(bytes);
    }
}
