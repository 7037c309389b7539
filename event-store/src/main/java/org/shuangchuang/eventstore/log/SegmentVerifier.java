package org.shuangchuang.eventstore.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.Steps;

/** Holds every closed segment against the log and its events: what is read from segments is what the log has, byte for byte. */
final class SegmentVerifier {

    private static final String SEGMENT = "select entries from log_segment where number = $1";
    private static final String NEXT = "select min(number) as number from log_segment where number >= $1";

    private final Pool pool;
    private final String source;

    SegmentVerifier(Pool pool, String source) {
        this.pool = pool;
        this.source = source;
    }

    Uni<List<LogVerifier.Fault>> verify() {
        List<LogVerifier.Fault> faults = new ArrayList<>();
        AtomicLong next = new AtomicLong();
        return Steps.whileMore(() -> pool.preparedQuery(NEXT)
                        .execute(Tuple.of(next.get()))
                        .chain(rows -> {
                            Long number = rows.iterator().next().getLong("number");
                            if (number == null) {
                                return Uni.createFrom().item(false);
                            }
                            next.set(number + 1);
                            return one(number).invoke(faults::addAll).replaceWith(true);
                        }))
                .replaceWith(faults);
    }

    private Uni<List<LogVerifier.Fault>> one(long number) {
        return Uni.combine()
                .all()
                .unis(
                        pool.preparedQuery(SEGMENT).execute(Tuple.of(number)),
                        pool.preparedQuery(Entries.AFTER).execute(Tuple.of(number * Segments.SIZE, Segments.SIZE)))
                .with((segment, entries) -> closed(segment)
                                .filter(Entries.all(source, entries)::equals)
                                .isPresent()
                        ? List.of()
                        : List.of(new LogVerifier.Fault("segment " + number, "it does not have what the log has")));
    }

    private Optional<List<RecordedEvent>> closed(RowSet<Row> rows) {
        try {
            return Optional.of(SegmentForm.read(
                    source, rows.iterator().next().getBuffer("entries").getBytes()));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
