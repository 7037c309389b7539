package org.shuangchuang.endtoend;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the tests look up in the databases of owners and gateway. */
final class Databases {

    private Databases() {}

    static Connection connect(String database) throws SQLException {
        return RunningStack.stack().postgres().connect(database);
    }

    /** Names of all tables. */
    static TreeSet<String> tables(String database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            TreeSet<String> tables = new TreeSet<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    /** How many events the requests of these correlations made. */
    static int eventsOf(String owner, List<String> correlations) throws SQLException {
        String query = "SELECT metadata ->> 'correlation' FROM event WHERE metadata ->> 'correlation' = ANY (?)";
        return texts(owner, query, correlations).size();
    }

    /** What the events say that the request of a correlation made. */
    static List<String> dataOf(String owner, String correlation) throws SQLException {
        return texts(owner, "SELECT data FROM event WHERE metadata ->> 'correlation' = ANY (?)", List.of(correlation));
    }

    /** Those of the requests of these correlations that are remembered as refused. */
    static List<String> refusalsOf(String database, List<String> correlations) throws SQLException {
        return texts(database, "SELECT correlation FROM refusal WHERE correlation = ANY (?)", correlations);
    }

    /** Those of the texts that stand anywhere in a table. */
    static List<String> holding(String database, String table, List<String> texts) throws SQLException {
        String query =
                "SELECT DISTINCT text FROM \"" + table + "\" row, unnest(?) text WHERE strpos(row::text, text) > 0";
        return texts(database, query, texts);
    }

    private static List<String> texts(String database, String query, List<String> argument) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", argument.toArray()));
            List<String> found = new ArrayList<>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
