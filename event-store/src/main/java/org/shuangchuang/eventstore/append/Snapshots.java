package org.shuangchuang.eventstore.append;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.Loaded;
import org.shuangchuang.eventstore.SnapshotForm;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.personal.Keys;

/**
 * States of long streams, kept every so many events. A snapshot is sealed with a keyed hash, so that a state which was put into the
 * table by somebody else decides nothing.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Snapshots {

    /** Most events, about, that are read after a snapshot. */
    public static final int EVERY = 500;

    private static final Logger LOG = Logger.getLogger(Snapshots.class);
    private static final String KEEP = """
            insert into snapshot as s (stream, version, form, state, last_occurred_on, seal)
            values ($1, $2, $3, $4::text::json, $5, $6)
            on conflict (stream) do update set version = excluded.version, form = excluded.form, state = excluded.state,
                last_occurred_on = excluded.last_occurred_on, seal = excluded.seal
            where s.form <> excluded.form or s.version < excluded.version
            """;

    private final Pool pool;
    private final Keys keys;

    public Snapshots(Pool pool, Keys keys) {
        this.pool = pool;
        this.keys = keys;
    }

    /**
     * Keeps the state of a stream that has grown past the next multiple of {@link #EVERY}. Nobody waits for it: what is not kept is
     * read from the events.
     *
     * @param before version before it grew
     * @param after what was stored
     */
    public void appended(StreamId<?, ?> stream, long before, Loaded<?> after) {
        SnapshotForm<?> form = stream.category().snapshots();
        LocalDate last = after.lastOccurredOn();
        if (form != null
                && last != null
                && before / EVERY < after.version() / EVERY
                && form.state().isInstance(after.state())) {
            Uni.createFrom()
                    .deferred(() -> keep(form.number(), after, last))
                    .subscribe()
                    .with(
                            _ -> {},
                            failure -> LOG.warnf(
                                    "%s: its state at version %d is not kept: %s",
                                    after.stream(), after.version(), failure));
        }
    }

    private Uni<?> keep(int form, Loaded<?> loaded, LocalDate last) {
        String state = EventJson.write(loaded.state());
        Buffer seal = Buffer.buffer(seal(loaded.stream(), loaded.version(), form, state, last));
        return pool.preparedQuery(KEEP)
                .execute(Tuple.from(List.of(loaded.stream(), loaded.version(), form, state, last, seal)));
    }

    /** What was kept; nothing when its seal is not ours. */
    <S> Optional<Loaded<S>> open(SnapshotForm<S> form, Row row) {
        String stream = row.getString("stream");
        long version = row.getLong("version");
        String state = row.getString("data");
        LocalDate last = row.getLocalDate("occurred_on");
        byte[] seal = seal(stream, version, form.number(), state, last);
        if (!MessageDigest.isEqual(seal, row.getBuffer("seal").getBytes())) {
            LOG.errorf("%s: the state that is kept at version %d is not one that was kept here", stream, version);
            return Optional.empty();
        }
        return Optional.of(new Loaded<>(stream, EventJson.read(state, form.state()), version, last));
    }

    private byte[] seal(String stream, long version, int form, String state, LocalDate last) {
        return keys.hash(
                "snapshot",
                String.join("\n", stream, Long.toString(version), Integer.toString(form), last.toString(), state));
    }
}
