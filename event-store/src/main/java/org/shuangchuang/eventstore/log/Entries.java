package org.shuangchuang.eventstore.log;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.shuangchuang.eventstore.RecordedEvent;

/** Log entries as they are read from the tables. */
public final class Entries {

    /** What {@link #read} needs, of a log {@code l} and its events {@code e}. */
    static final String COLUMNS =
            "select l.partition, l.partition_position, l.position, l.stream, l.version, e.type, e.schema_version, e.data::text"
                    + " as data, e.metadata::text as metadata, e.occurred_on, l.recorded_at, l.algorithm, l.hash";

    /** All entries, to be completed with where and order. */
    public static final String SELECT =
            COLUMNS + " from log l join event e on e.stream = l.stream and e.version = l.version";

    /** The entries after a position, in order: at most as many as the second parameter says, since positions are dense. */
    static final String AFTER = SELECT + " where l.position > $1 and l.position <= $1 + $2::bigint order by l.position";

    private Entries() {}

    /** All rows, in their order. */
    static List<RecordedEvent> all(String source, RowSet<Row> rows) {
        List<RecordedEvent> entries = new ArrayList<>(rows.size());
        rows.forEach(row -> entries.add(read(source, row)));
        return entries;
    }

    public static RecordedEvent read(String source, Row row) {
        return new RecordedEvent(
                source,
                row.getInteger("partition"),
                row.getLong("partition_position"),
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("type"),
                row.getInteger("schema_version"),
                row.getString("data"),
                row.getString("metadata"),
                row.getLocalDate("occurred_on"),
                row.get(OffsetDateTime.class, "recorded_at").toInstant(),
                row.getString("algorithm"),
                HexFormat.of().formatHex(row.getBuffer("hash").getBytes()));
    }
}
