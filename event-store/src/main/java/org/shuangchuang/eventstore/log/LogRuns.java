package org.shuangchuang.eventstore.log;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The log in its own order from where a reader stands, as bytes ({@link SegmentForm}): closed segments as they lie in the table, so that
 * who reads from far behind costs its owner next to nothing, and the entries behind the last closed one.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class LogRuns {

    /** Of the entries that follow next in their partitions, the one that is first in the log. */
    private static final String FIRST =
            "select min(l.position) as first from unnest($1::bigint[]) with ordinality p(position, number)"
                    + " join lateral (select position from log where partition = p.number - 1 and partition_position = p.position + 1) l"
                    + " on true";

    private final Pool pool;
    private final Segments segments;
    private final LogTail tail;

    LogRuns(Pool pool, Segments segments, LogTail tail) {
        this.pool = pool;
        this.segments = segments;
        this.tail = tail;
    }

    /**
     * Two segments, or as many entries behind the last closed one, the first of them or one of the same segment being the first that the
     * reader has not; no bytes when it has all. Entries that it has may be among them.
     *
     * @param positions what the reader has, by partition
     */
    Uni<Buffer> beyond(List<Long> positions) {
        return pool.preparedQuery(FIRST)
                .execute(Tuple.of(positions.toArray(Long[]::new)))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLong("first")))
                .chain(first ->
                        first.map(this::from).orElseGet(() -> Uni.createFrom().item(Buffer.buffer())));
    }

    private Uni<Buffer> from(long first) {
        long number = (first - 1) / Segments.SIZE;
        return Uni.combine()
                .all()
                .unis(segments.closed(number), segments.closed(number + 1))
                .with((one, next) -> one.map(bytes -> {
                    Buffer run = Buffer.buffer(bytes);
                    next.ifPresent(run::appendBytes);
                    return run;
                }))
                .chain(run -> run.map(closed -> Uni.createFrom().item(closed))
                        .orElseGet(() -> tail.after(first - 1, 2 * Segments.SIZE)
                                .map(entries -> Buffer.buffer(SegmentForm.write(entries)))));
    }
}
