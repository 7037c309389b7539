package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.shuangchuang.localstack.Postgres;

/** A logical dump of the tables, restored into a fresh server: transaction numbers start anew there, the log goes on. */
class RestoreTest {

    private static final List<String> TABLES =
            List.of("event", "stream_head", "command_key", "person", "log", "log_partition", "log_state");

    @Test
    void a_dump_restored_into_a_fresh_server_goes_on_rightly() throws SQLException, IOException {
        try (StoreFixture old = new StoreFixture();
                Postgres server = Postgres.temporary();
                StoreFixture fresh = new StoreFixture(server)) {
            for (int i = 0; i < 25; i++) {
                old.append("c" + i % 4);
            }
            old.logAll("old");
            old.append("c1");
            old.append("late");
            restore(old, fresh);
            fresh.append("c1");
            fresh.logAll("new");
            assertEquals(28, fresh.log().size());
            assertEquals(old.log(), fresh.log().subList(0, 25));
            assertEquals(List.of(), fresh.verify().faults());
            assertEquals(
                    List.of("counter-c1/7", "counter-late/1", "counter-c1/8"),
                    fresh.log().subList(25, 28).stream()
                            .map(entry -> entry.stream() + "/" + entry.version())
                            .toList());
        }
    }

    private static void restore(StoreFixture from, StoreFixture to) throws SQLException, IOException {
        try (Connection source = from.connection();
                Connection target = to.connection();
                Statement statement = target.createStatement()) {
            statement.execute("truncate " + String.join(", ", TABLES) + ", unlogged");
            for (String table : TABLES) {
                copy(source, target, table, "");
            }
            copy(source, target, "unlogged", "(stream, version)");
        }
    }

    private static void copy(Connection source, Connection target, String table, String columns)
            throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String from = columns.isEmpty() ? table : "(select stream, version from unlogged order by id)";
        source.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + from + " to stdout", bytes);
        target.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + columns + " from stdin", new ByteArrayInputStream(bytes.toByteArray()));
    }
}
