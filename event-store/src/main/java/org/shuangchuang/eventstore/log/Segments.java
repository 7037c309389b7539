package org.shuangchuang.eventstore.log;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.shuangchuang.eventstore.Contexts;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.StoreConfig;
import org.shuangchuang.eventstore.personal.Keys;

/**
 * Closed parts of the log: {@link #SIZE} entries with their events in one value, so that who reads the log from far behind need not
 * join it with the events. Each is sealed with a keyed hash; a segment that somebody else has written is not read.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class Segments {

    /** Entries of a segment: number n has the positions from n · SIZE + 1 to (n + 1) · SIZE. */
    public static final int SIZE = 512;

    private static final Logger LOG = Logger.getLogger(Segments.class);
    private static final String READ = "select number, entries, seal from log_segment where number = $1";
    private static final String KEEP =
            "insert into log_segment (number, entries, seal) values ($1, $2, $3) on conflict do nothing";
    private static final String NEXT = "select coalesce(max(number) + 1, 0) as next from log_segment";

    /** Followers of the log go on side by side, each with the segment behind the one that it reads. */
    private static final int MOST_IN_MEMORY = 4;

    private final Pool pool;
    private final Keys keys;
    private final String source;
    private final Map<Long, CompletableFuture<Optional<List<RecordedEvent>>>> fetched = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CompletableFuture<Optional<List<RecordedEvent>>>> eldest) {
            return size() > MOST_IN_MEMORY;
        }
    };

    @Inject
    Segments(Pool pool, Keys keys, StoreConfig config) {
        this(pool, keys, config.source());
    }

    /** @param source whose log it is */
    public Segments(Pool pool, Keys keys, String source) {
        this.pool = pool;
        this.keys = keys;
        this.source = source;
    }

    /**
     * All entries of the segment that the position after this one is in; nothing when it is not closed, or not by us. The segment behind
     * it is fetched meanwhile.
     */
    public Uni<Optional<List<RecordedEvent>>> after(long position) {
        long number = position / SIZE;
        return Contexts.answeredHere(Uni.createFrom().completionStage(() -> fetched(number)))
                .invoke(segment -> segment.ifPresent(_ -> {
                    var _ = fetched(number + 1);
                }));
    }

    private synchronized CompletableFuture<Optional<List<RecordedEvent>>> fetched(long number) {
        CompletableFuture<Optional<List<RecordedEvent>>> known = fetched.get(number);
        if (known == null) {
            known = read(number).subscribeAsCompletionStage();
            fetched.put(number, known);
            var _ = known.whenComplete((segment, failure) -> {
                if (failure != null || segment.isEmpty()) {
                    forget(number);
                }
            });
        }
        return known;
    }

    private synchronized void forget(long number) {
        fetched.remove(number);
    }

    private Uni<Optional<List<RecordedEvent>>> read(long number) {
        return closed(number).map(entries -> entries.map(bytes -> SegmentForm.read(source, bytes)));
    }

    /** The entries of a segment as they were written; nothing when it is not closed, or not by us. */
    Uni<Optional<byte[]>> closed(long number) {
        return pool.preparedQuery(READ).execute(Tuple.of(number)).map(rows -> {
            for (Row row : rows) {
                return believed(row);
            }
            return Optional.empty();
        });
    }

    /** The number of the first segment that was never closed. */
    Uni<Long> next() {
        return pool.query(NEXT).execute().map(rows -> rows.iterator().next().getLong("next"));
    }

    /** @param entries all that the segment has, in order */
    public Uni<Void> close(long number, List<RecordedEvent> entries) {
        if (entries.size() != SIZE || entries.getFirst().logPosition() != number * SIZE + 1) {
            throw new IllegalArgumentException("these are not the entries of segment " + number);
        }
        Buffer bytes = Buffer.buffer(SegmentForm.write(entries));
        Buffer seal = Buffer.buffer(seal(number, bytes.getBytes()));
        return pool.preparedQuery(KEEP).execute(Tuple.of(number, bytes, seal)).replaceWithVoid();
    }

    private Optional<byte[]> believed(Row row) {
        long number = row.getLong("number");
        byte[] entries = row.getBuffer("entries").getBytes();
        if (!MessageDigest.isEqual(seal(number, entries), row.getBuffer("seal").getBytes())) {
            LOG.errorf("%s: segment %d of the log is not one that was closed here", source, number);
            return Optional.empty();
        }
        return Optional.of(entries);
    }

    private byte[] seal(long number, byte[] entries) {
        return keys.hash("segment " + source, number, entries);
    }
}
