package org.shuangchuang.bench.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.bench.Timed;
import org.shuangchuang.bench.http.LoadGenerator;
import org.shuangchuang.bench.http.Services;
import org.shuangchuang.bench.processes.Application;
import org.shuangchuang.bench.processes.Installation;
import org.shuangchuang.bench.processes.Part;
import org.shuangchuang.bench.results.Measure;
import org.shuangchuang.localstack.Pause;

/** An empty gateway fills its tables: from Kafka alone, from the owner's feed alone. */
final class GatewayReplay {

    private static final String TABLE = "replay into the gateway's tables, events/s";
    private static final String SERVICE = "log and relay of a service, events/s";
    private static final String WHOLE = "all events";
    private static final String COLD = "first third";
    private static final String WARM = "last two thirds";
    private static final String KAFKA = "Shuangchuang, through Kafka";
    private static final String FEED = "Shuangchuang, from the feed";
    private static final String HAND = "array inserts of the same contributions by hand";
    private static final String LOGGED = "Shuangchuang, logged";
    private static final String RELAYED = "Shuangchuang, published to Kafka";
    private static final int EVENTS = 600_000;
    private static final int ROUNDS = 3;
    private static final long LOOK_EVERY = 20;

    /** As many services as there are numbers, over 1,800 days, 14 divisions and 200 carriers, like the one that is there. */
    private static final String CLONE = """
            with old as (select * from event), made as (
                insert into event (stream, version, type, schema_version, data, metadata, occurred_on)
                select 'service-' || gen_random_uuid(), 1, o.type, o.schema_version,
                    replace(replace(replace(o.data::text, o.occurred_on::text, d.day::text), '3f6f5c1d2a90',
                        '3f6f5c1d' || to_char(1000 + i %% 200, 'FM0000')), '620100',
                        (array['620100','620200','620300','620400','620500','620600','620700','620800','620900','621000','621100',
                            '621200','622900','623000'])[i %% 200 %% 14 + 1])::json,
                    o.metadata, d.day
                from old o, generate_series(0, %1$d - 2) i, lateral (select date '2017-01-01' + i * 1800 / %1$d as day) d
                returning stream, version),
            heads as (insert into stream_head select stream, version from made)
            insert into unlogged (stream, version) select stream, version from made
            """;

    private final Bench bench;
    private final Installation installation;
    private final Map<String, List<Gathered>> gathered = new LinkedHashMap<>();
    private int turns;

    private GatewayReplay(Bench bench, Installation installation) {
        this.bench = bench;
        this.installation = installation;
    }

    static void measure(Bench bench) {
        try (Installation installation = new Installation(bench)) {
            new GatewayReplay(bench, installation).measure();
        }
    }

    private void measure() {
        Application service = installation.start(Part.EMPLOYMENT, Installation.FAST);
        fill(service);
        Map<String, DoubleSupplier> contestants = new LinkedHashMap<>();
        contestants.put(KAFKA, () -> turn(KAFKA));
        contestants.put(FEED, () -> turn(FEED));
        contestants.put(HAND, this::byHand);
        turn(KAFKA);
        gathered.clear();
        Timed.inTurns(ROUNDS, contestants).forEach((name, values) -> {
            bench.measured(new Measure(TABLE, WHOLE, name, values));
            bench.measured(new Measure(TABLE, COLD, name, part(name, Gathered::cold, values)));
            bench.measured(new Measure(TABLE, WARM, name, part(name, Gathered::warm, values)));
        });
        double best = Math.max(bench.median(TABLE, WARM, KAFKA), bench.median(TABLE, WARM, FEED));
        bench.atLeast(
                60,
                "%",
                "replay into the gateway's tables, of array inserts by hand",
                100 * best / bench.median(TABLE, WARM, HAND));
        bench.atLeast(50_000, "events/s", "replay into the gateway's tables", best);
        bench.proved(String.format(
                "replay into the gateway: %,d events, %,d contributions, roll-ups sum up to as many, each time",
                EVENTS, EVENTS));
        bench.note(
                "A fresh gateway with an empty database each time; PostgreSQL, Kafka or the feed's service run on the same"
                        + " processors. Contributions, roll-ups, moments, names and positions are written; by hand, contributions alone.");
    }

    /** A part of each turn; arrays by hand are written by a process that is warm. */
    private List<Double> part(String name, ToDoubleFunction<Gathered> part, List<Double> whole) {
        List<Gathered> turns = gathered.get(name);
        return turns == null ? whole : turns.stream().mapToDouble(part).boxed().toList();
    }

    /** One command over HTTP, and the rest like it by SQL; then the service logs and publishes them. */
    private void fill(Application service) {
        String database = Part.EMPLOYMENT.database();
        try (LoadGenerator load = new LoadGenerator(bench.vertx(), 1)) {
            load.once(Services.record(service.port(), installation.tokens()));
        }
        installation.await(database, "select position from log_state", 1);
        installation.await(database, "select position from projection", 1);
        installation.count(
                database,
                "with moved as (update projection set position = " + EVENTS
                        + " returning position) select position from moved");
        try (Connection connection = bench.postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute(CLONE.formatted(EVENTS));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        long from = System.nanoTime();
        installation.await(database, "select position from log_state", EVENTS);
        bench.measured(new Measure(SERVICE, "one run", LOGGED, List.of(EVENTS * 1e9 / (System.nanoTime() - from))));
        installation.await(database, "select relayed from log_state", EVENTS);
        bench.analyze(database);
        bench.measured(new Measure(SERVICE, "one run", RELAYED, List.of(EVENTS * 1e9 / (System.nanoTime() - from))));
    }

    /** From Kafka when no owner can be reached; from the feed when the topic is one without events. */
    private double turn(String way) {
        String database = "gateway_" + ++turns;
        bench.postgres().createDatabase(database);
        boolean kafka = way.equals(KAFKA);
        List<String> options = new ArrayList<>(Installation.FAST);
        if (!kafka) {
            options.add("-Dmp.messaging.incoming.employment-events.topic=incubator-events");
        }
        Map<String, String> more = kafka ? Map.of("SHUANGCHUANG_OWNERS_EMPLOYMENT", "http://localhost:1") : Map.of();
        CompletableFuture<Application> starting = CompletableFuture.supplyAsync(
                () -> installation.beside(Part.GATEWAY, database, options, more, Installation.LIVE));
        try {
            Gathered turn = follow(database);
            gathered.computeIfAbsent(way, _ -> new ArrayList<>()).add(turn);
            prove(database);
            return turn.whole();
        } finally {
            starting.join().close();
            if (turns > 1) {
                bench.postgres().dropDatabase(database);
            }
        }
    }

    private Gathered follow(String database) {
        try (Connection connection = bench.postgres().connect(database)) {
            return follow(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Gathered follow(Connection connection) throws SQLException {
        long zero = System.nanoTime();
        long third = 0;
        long thirdAt = 0;
        while (true) {
            long position = position(connection);
            long now = System.nanoTime();
            if (position == 0) {
                zero = now;
            } else if (third == 0 && position >= EVENTS / 3) {
                third = position;
                thirdAt = now;
            }
            if (position == EVENTS) {
                return new Gathered(
                        EVENTS * 1e9 / (now - zero),
                        third * 1e9 / (thirdAt - zero),
                        (EVENTS - third) * 1e9 / (now - thirdAt));
            }
            if (now - zero > 300_000_000_000L) {
                throw new IllegalStateException("the gateway stays at " + position);
            }
            Pause.milliseconds(LOOK_EVERY);
        }
    }

    /** 0 until the gateway has made its tables. */
    private static long position(Connection connection) throws SQLException {
        boolean there = number(connection, "select count(*) from pg_class where relname = 'reader_position'") > 0;
        return there
                ? number(
                        connection,
                        "select coalesce(sum(position), 0)::bigint from reader_position where source = 'employment'")
                : 0;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void prove(String database) {
        long contributions = installation.count(database, "select count(*) from contribution");
        long sum = installation.count(database, "select sum(amount)::bigint from rollup");
        if (contributions != EVENTS || sum != EVENTS) {
            throw new IllegalStateException(contributions + " contributions, roll-ups sum up to " + sum);
        }
    }

    /** The first gateway's contributions, into a table like theirs. */
    private double byHand() {
        return new ArrayInserts(bench, "gateway_1").rate();
    }
}
