package org.shuangchuang.employment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;
import org.shuangchuang.localstack.testing.RealBackends;

/** What the service's database holds, seen from beside it. */
final class Stored {

    private static final String COUNTS =
            "select (select count(*) from event) || '/' || (select count(*) from stream_head where version > 0) || '/'"
                    + " || (select count(*) from command_key) || '/' || (select count(*) from person)";

    private Stored() {}

    /** First column of a query, as texts. */
    static List<String> texts(String query) {
        try (Connection connection = RealBackends.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /** Every row of every table, as text. */
    static List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table : texts("select table_name from information_schema.tables where table_schema = 'public'")) {
            all.addAll(texts("select t::text from \"" + table + "\" t"));
        }
        return all;
    }

    /** Neither an event, a stream, a key nor a person is stored meanwhile. */
    static void nothingBy(Executable request) throws Throwable {
        List<String> before = texts(COUNTS);
        request.execute();
        assertEquals(before, texts(COUNTS), "events/streams/keys/persons");
    }
}
