package org.shuangchuang.endtoend.faults;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shuangchuang.endtoend.Gateway;
import org.shuangchuang.endtoend.RunningStack;

/**
 * The proof that every fault test ends with: what was answered is in the store once, in the log once, in Kafka and in the
 * summaries exactly once; the chains verify; the sums are equal; and nothing is there that was not answered.
 */
final class NothingLost {
    private static final String EVENTS = """
            select e.metadata->>'correlation' as key, e.stream, e.version, count(l.position) as logged
            from event e left join log l on l.stream = e.stream and l.version = e.version
            where e.metadata->>'correlation' like ? group by e.stream, e.version""";
    private static final String LOG = """
            select position, partition, partition_position, stream || '/' || version as event, encode(hash, 'hex') as hash
            from log order by position""";
    private static final String CONTRIBUTIONS = """
            select stream || '/' || version as event, count(*) as rows,
                count(distinct (source, partition, position, indicator, ordinal)) as different
            from contribution where carrier = ? and indicator = ? group by 1""";
    private static final String UNEQUAL = """
            select count(*)
            from (select indicator, division, sum(amount) as amount, count(*) as parts from contribution group by 1, 2) c
            full join (select indicator, division, sum(amount) as amount, sum(contributions) as parts from %s group by 1, 2) r
                using (indicator, division)
            where (c.amount, c.parts) is distinct from (r.amount, r.parts)""";

    private NothingLost() {}

    /**
     * Stops the load, waits until all of it has gone its whole way, and proves that it arrived.
     *
     * @param gateways every replica that serves summaries
     */
    static void of(Load load, List<URI> gateways) throws SQLException {
        List<Answer> answers = load.stop();
        long stopped = System.nanoTime();
        Arrival.await();
        long arrived = System.nanoTime();
        for (Owner owner : Owner.values()) {
            try (Connection connection = owner.connect()) {
                assertEquals(answered(owner, answers), stored(connection, load), "stored once and logged once");
                chainsVerify(owner, published(connection, owner));
            }
        }
        contributedOnce(load, answers);
        gateways.forEach(gateway -> sumsEqual(gateway, load, answers));
        System.out.printf(
                "%d commands answered, all arrived within %.1f s, proved within %.1f s%n",
                answers.size(), (arrived - stopped) / 1e9, (System.nanoTime() - arrived) / 1e9);
    }

    /** Key → where its one event is, logged once. */
    private static Map<String, String> answered(Owner owner, List<Answer> answers) {
        Map<String, String> places = new TreeMap<>();
        for (Answer answer : answers) {
            if (answer.command().kind().owner() == owner) {
                places.put(answer.command().key(), answer.event() + " × 1");
            }
        }
        return places;
    }

    private static Map<String, String> stored(Connection connection, Load load) throws SQLException {
        Map<String, String> places = new TreeMap<>();
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setString(1, load.carrier().id() + "-%");
            var rows = statement.executeQuery();
            while (rows.next()) {
                places.merge(
                        rows.getString("key"),
                        rows.getString("stream") + "/" + rows.getLong("version") + " × " + rows.getLong("logged"),
                        (one, other) -> one + " and " + other);
            }
        }
        return places;
    }

    /** The owner's own verdict, over as many entries as are published or may have been lost with the topics. */
    private static void chainsVerify(Owner owner, long entries) {
        owner.feed("/log/verify").then().statusCode(200).body("faults", empty()).body("entries", equalTo((int)
                entries));
    }

    /** Each partition in Kafka, as a reader takes it, is that of the log; gives the number of entries of the log. */
    private static long published(Connection connection, Owner owner) throws SQLException {
        Map<Integer, Map<Long, String>> taken = new HashMap<>();
        for (Topic.Published published : Topic.taken(owner)) {
            taken.computeIfAbsent(published.partition(), _ -> new HashMap<>())
                    .put(published.position(), published.id() + " " + published.hash());
        }
        Set<Integer> begun = new HashSet<>();
        long entries = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LOG)) {
            while (rows.next()) {
                entries++;
                int partition = rows.getInt("partition");
                String published = taken.computeIfAbsent(partition, _ -> new HashMap<>())
                        .remove(rows.getLong("partition_position"));
                if (published != null
                        || rows.getLong("position") > Topic.lostUpTo(owner)
                        || begun.contains(partition)) {
                    begun.add(partition);
                    assertEquals(
                            owner.source() + "/" + rows.getString("event") + " " + rows.getString("hash"),
                            published,
                            "published at log position " + entries);
                }
            }
        }
        taken.values().forEach(left -> assertEquals(Map.of(), left, "in Kafka and not in the log"));
        return entries;
    }

    private static void contributedOnce(Load load, List<Answer> answers) throws SQLException {
        try (Connection connection = RunningStack.stack().postgres().connect("gateway")) {
            for (LoadCommand.Kind kind : LoadCommand.Kind.values()) {
                Map<String, String> expected = new TreeMap<>();
                answers.stream()
                        .filter(answer -> answer.command().kind() == kind)
                        .forEach(answer -> {
                            int rows = kind.contributions(answer.version());
                            expected.put(answer.event(), rows + ", different " + rows);
                        });
                assertEquals(expected, contributions(connection, load, kind), kind.indicator());
            }
            for (String table : List.of("rollup", "total")) {
                assertEquals(
                        0, count(connection, UNEQUAL.formatted(table)), table + ": not the sum of its contributions");
            }
        }
    }

    /** The number that a query gives. */
    static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> contributions(Connection connection, Load load, LoadCommand.Kind kind)
            throws SQLException {
        Map<String, String> contributions = new TreeMap<>();
        try (var statement = connection.prepareStatement(CONTRIBUTIONS)) {
            statement.setString(1, load.carrier().id());
            statement.setString(2, kind.indicator());
            var rows = statement.executeQuery();
            while (rows.next()) {
                contributions.put(
                        rows.getString("event"), rows.getLong("rows") + ", different " + rows.getLong("different"));
            }
        }
        return contributions;
    }

    private static void sumsEqual(URI gateway, Load load, List<Answer> answers) {
        for (LoadCommand.Kind kind : LoadCommand.Kind.values()) {
            List<Answer> own = answers.stream()
                    .filter(answer -> answer.command().kind() == kind)
                    .toList();
            if (!own.isEmpty()) {
                var figure = Gateway.reading()
                        .queryParam("indicator", kind.indicator())
                        .queryParam("scope", "carrier:" + load.carrier().id())
                        .get(gateway.resolve("/api/summaries"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                String value = figure.getString("figures[0].value");
                assertEquals(
                        0, sum(kind, own).compareTo(new BigDecimal(value)), kind + " of " + gateway + ": " + value);
                assertEquals(own.size(), figure.getInt("figures[0].events"), kind + " of " + gateway);
            }
        }
    }

    private static BigDecimal sum(LoadCommand.Kind kind, List<Answer> own) {
        return switch (kind) {
            case SERVICES, PARTNERSHIP -> BigDecimal.valueOf(total(own));
            case RENT_RELIEF -> BigDecimal.valueOf(total(own), 2);
            case JOBS ->
                BigDecimal.valueOf(own.stream()
                        .max(Comparator.comparingLong(Answer::version))
                        .orElseThrow()
                        .command()
                        .amount());
        };
    }

    private static long total(List<Answer> own) {
        return own.stream().mapToLong(answer -> answer.command().amount()).sum();
    }
}
