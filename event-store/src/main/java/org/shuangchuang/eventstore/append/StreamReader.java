package org.shuangchuang.eventstore.append;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Loaded;
import org.shuangchuang.eventstore.SnapshotForm;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.UnknownId;
import org.shuangchuang.vocabulary.Event;

/** Reads streams and folds them. */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class StreamReader {

    private static final String STREAMS =
            "select e.stream, e.version, e.type, e.schema_version, e.data::text as data, e.occurred_on"
                    + " from unnest($1::text[], $2::bigint[]) w(stream, after)"
                    + " join event e on e.stream = w.stream and e.version > w.after order by e.stream, e.version";
    private static final String STREAM_AT =
            "select stream, version, type, schema_version, data::text as data, occurred_on from event where stream = $1 and"
                    + " version <= $2 order by version";

    /** Like the two above, from the last snapshot on, which is a row without type. */
    private static final String FROM_SNAPSHOTS = """
            with wanted as (
                select w.stream, coalesce(s.version, w.after) as after, s.form, s.state, s.last_occurred_on, s.seal
                from unnest($1::text[], $2::bigint[], $3::int[]) w(stream, after, form)
                left join snapshot s on s.stream = w.stream and s.form = w.form and s.version > w.after and s.version <= $4
            )
            select stream, after as version, null as type, form as schema_version, state::text as data,
                last_occurred_on as occurred_on, seal
            from wanted where state is not null
            union all
            select e.stream, e.version, e.type, e.schema_version, e.data::text, e.occurred_on, null
            from wanted w join event e on e.stream = w.stream and e.version > w.after and e.version <= $4
            order by stream, version
            """;

    private static final String KEY = "select key, fingerprint, stream, version from command_key where key = $1";

    private final Pool pool;
    private final Snapshots snapshots;

    public StreamReader(Pool pool, Snapshots snapshots) {
        this.pool = pool;
        this.snapshots = snapshots;
    }

    /**
     * Streams together with what is known of the command that asks for them.
     *
     * @param known the command when it was carried out before
     * @param loaded by stored stream name
     */
    public record Read(Optional<StoredCommand> known, Map<String, Loaded<?>> loaded) {}

    /** A stream as it is now; fails with {@link UnknownId} when it must exist and does not. */
    public <S, E extends Event> Uni<Loaded<S>> load(StreamId<S, E> stream) {
        return loadAt(stream, Long.MAX_VALUE).map(loaded -> {
            if (stream.mustExist() && loaded.version() == 0) {
                throw new UnknownId(stream.category().name(), stream.id());
            }
            return loaded;
        });
    }

    /** A stream as it was at a version. */
    public <S, E extends Event> Uni<Loaded<S>> loadAt(StreamId<S, E> stream, long version) {
        Uni<Loaded<S>> whole = Uni.createFrom()
                .deferred(() -> pool.preparedQuery(STREAM_AT)
                        .execute(Tuple.of(stream.name(), version))
                        .map(rows -> fold(stream, null, rows)));
        if (stream.category().snapshots() == null) {
            return whole;
        }
        return pool.preparedQuery(FROM_SNAPSHOTS)
                .execute(fromSnapshots(List.of(stream), Map.of(), version))
                .map(rows -> fold(stream, null, rows))
                .onFailure(NotKeptHere.class)
                .recoverWithUni(whole);
    }

    /**
     * Several streams as they are now, and the command if its key is known: one round trip. The key is read last: when it is
     * unknown, the states are from before the command.
     *
     * @param known states that need only be brought up to date, by stored stream name
     */
    public Uni<Read> loadAll(byte[] key, Collection<StreamId<?, ?>> streams, Map<String, Loaded<?>> known) {
        Uni<Read> whole = Uni.createFrom().deferred(() -> read(key, streams, known, STREAMS, whole(streams, known)));
        return streams.stream().allMatch(stream -> stream.category().snapshots() == null)
                ? whole
                : read(key, streams, known, FROM_SNAPSHOTS, fromSnapshots(streams, known, Long.MAX_VALUE))
                        .onFailure(NotKeptHere.class)
                        .recoverWithUni(whole);
    }

    private Uni<Read> read(
            byte[] key, Collection<StreamId<?, ?>> streams, Map<String, Loaded<?>> known, String sql, Tuple arguments) {
        return pool.withConnection(connection -> Uni.combine()
                .all()
                .unis(
                        connection.preparedQuery(sql).execute(arguments),
                        connection.preparedQuery(KEY).execute(Tuple.of(Buffer.buffer(key))))
                .asTuple()
                .map(read -> {
                    Map<String, Loaded<?>> loaded = new LinkedHashMap<>();
                    for (StreamId<?, ?> stream : streams) {
                        loaded.put(stream.name(), fold(stream, known.get(stream.name()), read.getItem1()));
                    }
                    return new Read(known(read.getItem2()), loaded);
                }));
    }

    private static Tuple whole(Collection<StreamId<?, ?>> streams, Map<String, Loaded<?>> known) {
        return Tuple.of(
                array(streams, StreamId::name, new String[0]),
                array(streams, stream -> after(stream, known), new Long[0]));
    }

    private static Tuple fromSnapshots(
            Collection<? extends StreamId<?, ?>> streams, Map<String, Loaded<?>> known, long version) {
        return Tuple.of(
                array(streams, StreamId::name, new String[0]),
                array(streams, stream -> after(stream, known), new Long[0]),
                array(streams, StreamReader::form, new Integer[0]),
                version);
    }

    private static <A> A[] array(
            Collection<? extends StreamId<?, ?>> streams, Function<StreamId<?, ?>, A> of, A[] empty) {
        return streams.stream().map(of).toList().toArray(empty);
    }

    private static long after(StreamId<?, ?> stream, Map<String, Loaded<?>> known) {
        Loaded<?> loaded = known.get(stream.name());
        return loaded == null ? 0 : loaded.version();
    }

    /** 0, which no form has, where states are not kept. */
    private static int form(StreamId<?, ?> stream) {
        SnapshotForm<?> form = stream.category().snapshots();
        return form == null ? 0 : form.number();
    }

    private static Optional<StoredCommand> known(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(new StoredCommand(
                    row.getBuffer("key").getBytes(),
                    row.getBuffer("fingerprint").getBytes(),
                    row.getString("stream"),
                    row.getLong("version")));
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private <S, E extends Event> Loaded<S> fold(StreamId<S, E> stream, @Nullable Loaded<?> from, RowSet<Row> rows) {
        Loaded<S> loaded = from == null ? stream.empty() : (Loaded<S>) from;
        for (Row row : rows) {
            if (row.getString("stream").equals(stream.name())) {
                loaded = row.getString("type") == null ? kept(stream, row) : after(stream, loaded, row);
            }
        }
        return loaded;
    }

    private <S, E extends Event> Loaded<S> kept(StreamId<S, E> stream, Row row) {
        return Optional.ofNullable(stream.category().snapshots())
                .flatMap(form -> snapshots.open(form, row))
                .orElseThrow(NotKeptHere::new);
    }

    private static <S, E extends Event> Loaded<S> after(StreamId<S, E> stream, Loaded<S> before, Row row) {
        E event = stream.category()
                .events()
                .read(row.getString("type"), row.getInteger("schema_version"), row.getString("data"));
        LocalDate last = before.lastOccurredOn();
        LocalDate day = row.getLocalDate("occurred_on");
        return new Loaded<>(
                before.stream(),
                stream.category().decider().evolve(before.state(), event),
                row.getLong("version"),
                last == null || day.isAfter(last) ? day : last);
    }

    /** A snapshot is not to be believed: the stream must be read whole. */
    private static final class NotKeptHere extends RuntimeException {
        private NotKeptHere() {
            super("a snapshot has no seal of ours");
        }
    }
}
