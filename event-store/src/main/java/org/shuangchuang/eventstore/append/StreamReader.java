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
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Loaded;
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
    private static final String KEY = "select key, fingerprint, stream, version from command_key where key = $1";

    private final Pool pool;

    public StreamReader(Pool pool) {
        this.pool = pool;
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
        return pool.preparedQuery(STREAM_AT)
                .execute(Tuple.of(stream.name(), version))
                .map(rows -> fold(stream, null, rows));
    }

    /**
     * Several streams as they are now, and the command if its key is known: one round trip. The key is read last: when it is
     * unknown, the states are from before the command.
     *
     * @param known states that need only be brought up to date, by stored stream name
     */
    public Uni<Read> loadAll(byte[] key, Collection<StreamId<?, ?>> streams, Map<String, Loaded<?>> known) {
        String[] names = streams.stream().map(StreamId::name).distinct().toArray(String[]::new);
        Long[] after = Arrays.stream(names)
                .map(name -> known.containsKey(name) ? known.get(name).version() : 0L)
                .toArray(Long[]::new);
        return pool.withConnection(connection -> Uni.combine()
                .all()
                .unis(
                        connection.preparedQuery(STREAMS).execute(Tuple.of(names, after)),
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
    private static <S, E extends Event> Loaded<S> fold(
            StreamId<S, E> stream, @Nullable Loaded<?> from, RowSet<Row> rows) {
        String name = stream.name();
        Loaded<S> start = from == null ? stream.empty() : (Loaded<S>) from;
        S state = start.state();
        long version = start.version();
        LocalDate last = start.lastOccurredOn();
        for (Row row : rows) {
            if (row.getString("stream").equals(name)) {
                E event = stream.category()
                        .events()
                        .read(row.getString("type"), row.getInteger("schema_version"), row.getString("data"));
                state = stream.category().decider().evolve(state, event);
                version = row.getLong("version");
                LocalDate day = row.getLocalDate("occurred_on");
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        return new Loaded<>(name, state, version, last);
    }
}
