package org.shuangchuang.eventstore.append;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.shuangchuang.eventstore.personal.Registration;

/** A batch of commands as arguments of the SQL function that stores it, and what the function tells of each. */
final class AppendStatement {

    static final String SQL =
            "select command, outcome, fingerprint, stream, version from append_commands($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
                    + " $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)";

    private AppendStatement() {}

    /** A part of a command, with the command's place in the batch, from 1. */
    private record Part<T>(int command, T part) {}

    /** A stream with its version before the first and after the last command of the batch. */
    private record Head(String stream, long first, long last) {

        /** Commands that do not follow each other have no common first version: they are looked at one by one. */
        Head then(Head next) {
            return new Head(stream, next.first == last ? first : -1, next.last);
        }
    }

    static Tuple arguments(List<Append> appends) {
        List<Part<Append.Expected>> expected = parts(appends, Append::expected);
        List<Head> heads = heads(appends);
        List<Part<Append.Row>> rows = parts(appends, Append::rows);
        List<Part<Registration>> persons = parts(appends, Append::registrations);
        List<Object> arguments = new ArrayList<>();
        arguments.add(array(appends, append -> Buffer.buffer(append.command().key()), new Buffer[0]));
        arguments.add(array(appends, append -> Buffer.buffer(append.command().fingerprint()), new Buffer[0]));
        arguments.add(array(appends, append -> append.command().stream(), new String[0]));
        arguments.add(array(appends, append -> append.command().version(), new Long[0]));
        arguments.add(array(heads, Head::stream, new String[0]));
        arguments.add(array(heads, Head::first, new Long[0]));
        arguments.add(array(heads, Head::last, new Long[0]));
        arguments.add(array(expected, Part::command, new Integer[0]));
        arguments.add(array(expected, part -> part.part().stream(), new String[0]));
        arguments.add(array(expected, part -> part.part().version(), new Long[0]));
        arguments.add(array(expected, part -> part.part().events(), new Integer[0]));
        arguments.add(array(rows, Part::command, new Integer[0]));
        arguments.add(array(rows, part -> part.part().stream(), new String[0]));
        arguments.add(array(rows, part -> part.part().version(), new Long[0]));
        arguments.add(array(rows, part -> part.part().type(), new String[0]));
        arguments.add(array(rows, part -> part.part().schemaVersion(), new Integer[0]));
        arguments.add(array(rows, part -> part.part().data(), new String[0]));
        arguments.add(array(rows, part -> part.part().metadata(), new String[0]));
        arguments.add(array(rows, part -> part.part().occurredOn(), new LocalDate[0]));
        arguments.add(array(persons, Part::command, new Integer[0]));
        arguments.add(array(persons, part -> part.part().personId(), new UUID[0]));
        arguments.add(array(persons, part -> Buffer.buffer(part.part().lookup()), new Buffer[0]));
        arguments.add(array(persons, part -> part.part().masterKeyId(), new String[0]));
        arguments.add(array(persons, part -> Buffer.buffer(part.part().wrappedKey()), new Buffer[0]));
        return Tuple.from(arguments);
    }

    private static List<Head> heads(List<Append> appends) {
        Map<String, Head> heads = new LinkedHashMap<>();
        for (Append append : appends) {
            for (Append.Expected part : append.expected()) {
                heads.merge(
                        part.stream(),
                        new Head(part.stream(), part.version(), part.version() + part.events()),
                        Head::then);
            }
        }
        return List.copyOf(heads.values());
    }

    /** One outcome per command, in order; no row says that all are stored. */
    static List<Append.Outcome> outcomes(RowSet<Row> rows, List<Append> appends) {
        if (rows.size() == 0) {
            return Collections.nCopies(appends.size(), new Append.Stored());
        }
        List<Append.Outcome> outcomes = new ArrayList<>();
        for (Row row : rows) {
            outcomes.add(outcome(row, appends.get(outcomes.size())));
        }
        return outcomes;
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

    private static <T> List<Part<T>> parts(List<Append> appends, Function<Append, List<T>> of) {
        List<Part<T>> parts = new ArrayList<>();
        for (int number = 1; number <= appends.size(); number++) {
            for (T part : of.apply(appends.get(number - 1))) {
                parts.add(new Part<>(number, part));
            }
        }
        return parts;
    }

    private static <T, A> A[] array(List<T> list, Function<T, A> of, A[] empty) {
        return list.stream().map(of).toList().toArray(empty);
    }
}
