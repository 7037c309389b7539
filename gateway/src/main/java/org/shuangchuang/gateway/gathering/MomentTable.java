package org.shuangchuang.gateway.gathering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.read.Statement;

/** Up to which position each partition had been recorded at an instant. */
final class MomentTable {

    private static final String NOTE = """
            insert into moment as m (source, partition, recorded_at, position)
            select * from unnest($1::text[], $2::smallint[], $3::timestamptz[], $4::bigint[]) order by 1, 2, 3
            on conflict (source, partition, recorded_at) do update set position = greatest(m.position, excluded.position)
            """;

    private record Key(String source, int partition, Instant recordedAt) {}

    private MomentTable() {}

    static Optional<Statement> note(List<RecordedEvent> events) {
        Map<Key, Long> last = new HashMap<>();
        for (RecordedEvent event : events) {
            last.merge(new Key(event.source(), event.partition(), event.recordedAt()), event.position(), Math::max);
        }
        Columns<Map.Entry<Key, Long>> columns = new Columns<>(List.copyOf(last.entrySet()));
        return columns.texts(row -> row.getKey().source())
                .smallints(row -> row.getKey().partition())
                .instants(row -> row.getKey().recordedAt().atOffset(ZoneOffset.UTC))
                .bigints(Map.Entry::getValue)
                .statement(NOTE);
    }
}
