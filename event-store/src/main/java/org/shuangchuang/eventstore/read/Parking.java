package org.shuangchuang.eventstore.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.CloudEvents;

/** Events that a reader could not apply, with all later ones of their streams. */
final class Parking {

    private final String reader;
    private final String source;

    Parking(String reader, String source) {
        this.reader = reader;
        this.source = source;
    }

    /** Streams that have a parked event, as the transaction sees them. */
    Uni<Set<String>> streams(SqlClient client) {
        return client.preparedQuery("select distinct stream from reader_parked where reader = $1 and source = $2")
                .execute(Tuple.of(reader, source))
                .map(rows -> {
                    Set<String> streams = new HashSet<>();
                    rows.forEach(row -> streams.add(row.getString("stream")));
                    return streams;
                });
    }

    /** Fails, and with it its transaction, when any stream has a parked event. */
    Statement noneOrFail() {
        return new Statement(
                "select 1 / (not exists (select from reader_parked where reader = $1 and source = $2))::int",
                Tuple.of(reader, source));
    }

    Uni<Void> park(SqlConnection connection, List<RecordedEvent> events, String reason) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(
                        "insert into reader_parked (reader, source, stream, version, partition, position, reason, event)"
                                + " select $1, $2, s, v, p, n, $3, e from unnest($4::text[], $5::bigint[], $6::smallint[],"
                                + " $7::bigint[], $8::text[]) r(s, v, p, n, e) on conflict do nothing")
                .execute(Tuple.from(List.of(
                        reader,
                        source,
                        reason,
                        events.stream().map(RecordedEvent::stream).toArray(String[]::new),
                        events.stream().map(RecordedEvent::version).toArray(Long[]::new),
                        events.stream().map(event -> (short) event.partition()).toArray(Short[]::new),
                        events.stream().map(RecordedEvent::position).toArray(Long[]::new),
                        events.stream()
                                .map(event -> CloudEvents.batch(List.of(event)))
                                .toArray(String[]::new))))
                .replaceWithVoid();
    }

    /** Takes a stream's events out again, in order, within a transaction. */
    Uni<List<RecordedEvent>> take(SqlConnection connection, String stream) {
        return connection
                .preparedQuery(
                        "with gone as (delete from reader_parked where reader = $1 and source = $2 and stream = $3 returning"
                                + " version, event) select event from gone order by version")
                .execute(Tuple.of(reader, source, stream))
                .map(rows -> {
                    List<RecordedEvent> events = new ArrayList<>();
                    rows.forEach(row -> events.addAll(parse(row.getString("event"))));
                    return events;
                });
    }

    private static List<RecordedEvent> parse(String event) {
        try {
            return CloudEvents.readBatch(event.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a parked event cannot be read", e);
        }
    }
}
