package org.shuangchuang.bench.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Events of long ago, made by the database itself: ten to a stream, in the log, with commands' keys. */
final class OldEvents {

    static final int EVENTS_PER_STREAM = 10;

    private static final List<String> FILL = List.of(
            """
            insert into event (stream, version, type, schema_version, data, metadata, occurred_on)
            select 'account-old.' || i / 10, i %% 10 + 1, 'posted', 1,
                json_build_object('client', 'old.' || i / 10, 'number', i %% 10, 'carrierId', '0192f1c4-7a31-7c55-9e0b-3f6f5c1d2a90',
                    'carrierName', '兰州新区科技企业孵化器', 'division', '620100', 'amount', 100, 'provenance', 'OFFICIAL',
                    'occurredOn', '2021-10-18'),
                '{"actor":{"subject":"clerk-4711","role":"CARRIER_OPERATOR","division":"620000"},"correlation":"0192f1c4"}',
                date '2021-10-18'
            from generate_series(0, %1$d - 1) i
            """,
            "insert into stream_head select 'account-old.' || i, 10 from generate_series(0, %1$d / 10 - 1) i",
            """
            insert into command_key (key, fingerprint, stream, version)
            select sha256(i::text::bytea), sha256(i::text::bytea), 'account-old.' || i / 10, i %% 10 + 1
            from generate_series(0, %1$d - 1) i
            """,
            """
            insert into log (position, partition, partition_position, stream, version, recorded_at, algorithm, hash)
            select i + 1, i %% 16, i / 16 + 1, 'account-old.' || i / 10, i %% 10 + 1, timestamptz '2021-10-18 08:00:00Z',
                'SHA-256', sha256(i::text::bytea)
            from generate_series(0, %1$d - 1) i
            """,
            """
            update log_partition p set position = l.position, hash = l.hash
            from (select distinct on (partition) partition, partition_position as position, hash from log
                order by partition, partition_position desc) l
            where l.partition = p.partition
            """,
            "update log_state set position = %1$d, relayed = %1$d",
            "vacuum (analyze)",
            "checkpoint");

    private OldEvents() {}

    /** @param events how many; a multiple of 10 */
    static void fill(Connection connection, int events) {
        run(connection, FILL, events);
    }

    static void run(Connection connection, List<String> statements, int events) {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql.formatted(events));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
