package org.shuangchuang.employment.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.function.Executable;

/** What the database holds. */
@ApplicationScoped
class Stored {

    private static final String COUNTS =
            "select (select count(*) from event) || '/' || (select count(*) from stream_head where version > 0) || '/'"
                    + " || (select count(*) from command_key) || '/' || (select count(*) from person)";

    private final DataSource database;

    Stored(DataSource database) {
        this.database = database;
    }

    /** First column of a query, as texts. */
    List<String> texts(String query) {
        try (Connection connection = database.getConnection();
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
    List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table : texts("select table_name from information_schema.tables where table_schema = 'public'")) {
            all.addAll(texts("select t::text from \"" + table + "\" t"));
        }
        return all;
    }

    /** Neither an event, a stream, a key nor a person is stored meanwhile. */
    void nothingBy(Executable request) throws Throwable {
        List<String> before = texts(COUNTS);
        request.execute();
        assertEquals(before, texts(COUNTS), "events/streams/keys/persons");
    }
}
