package org.shuangchuang.endtoend.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.Pause;

/** When everything that is stored has gone its whole way: into the log, to Kafka, into the lists and to every reader. */
public final class Arrival {
    private static final String OWN_WAY = """
            select
                (select count(*) from unlogged) as unlogged,
                s.position - s.relayed as unpublished,
                (select count(*) from projection p where p.position < s.position) as views_behind
            from log_state s""";
    private static final String HEADS =
            "select partition, position from log_partition where position > 0 order by partition";
    private static final String READ = """
            select partition, position from reader_position where source = ? and position > 0 order by partition""";

    /** Readers look at the feeds by themselves twice a minute: nothing may take much longer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(75);

    private Arrival() {}

    /** Waits for it; fails after more than a minute, naming what is behind. */
    public static void await() throws SQLException {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        List<String> behind = behind();
        while (!behind.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("after " + LONGEST_WAIT + " still behind: " + behind);
            }
            Pause.milliseconds(50);
            behind = behind();
        }
    }

    private static List<String> behind() throws SQLException {
        List<String> behind = new ArrayList<>();
        // policies write events themselves, so their reader comes before the logs
        reader("subsidy", Owner.INCUBATOR, behind);
        for (Owner owner : Owner.values()) {
            try (Connection connection = owner.connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(OWN_WAY)) {
                row.next();
                for (String what : List.of("unlogged", "unpublished", "views_behind")) {
                    if (row.getLong(what) > 0) {
                        behind.add(owner.source() + ": " + row.getLong(what) + " " + what);
                    }
                }
            }
            reader("gateway", owner, behind);
        }
        return behind;
    }

    private static void reader(String database, Owner owner, List<String> behind) throws SQLException {
        List<String> heads = new ArrayList<>();
        List<String> read = new ArrayList<>();
        try (Connection owners = owner.connect();
                var statement = owners.createStatement();
                var rows = statement.executeQuery(HEADS)) {
            while (rows.next()) {
                heads.add(rows.getInt(1) + ":" + rows.getLong(2));
            }
        }
        try (Connection readers = RunningStack.stack().postgres().connect(database);
                var statement = readers.prepareStatement(READ)) {
            statement.setString(1, owner.source());
            var rows = statement.executeQuery();
            while (rows.next()) {
                read.add(rows.getInt(1) + ":" + rows.getLong(2));
            }
        }
        if (!heads.equals(read)) {
            behind.add(database + " has read " + read + " of " + owner.source() + "'s " + heads);
        }
    }
}
