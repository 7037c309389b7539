package org.shuangchuang.eventstore.log;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.HexFormat;
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

    private Entries() {}

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
