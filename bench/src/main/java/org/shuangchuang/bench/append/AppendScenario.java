package org.shuangchuang.bench.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.bench.Timed;
import org.shuangchuang.bench.results.Measure;

/** One event per command at 1, 16, 64 and 256 clients on streams of their own, and 64 on one stream. */
public final class AppendScenario {

    private static final String RATE = "append, commands/s";
    private static final String MIDDLE = "append, milliseconds, p50";
    private static final String LATE = "append, milliseconds, p99";
    private static final String HOT = "64 clients, one stream";
    private static final String OWN = "Shuangchuang";
    private static final String AXON = "Axon Framework";
    private static final int ROUNDS = 3;
    private static final double SECONDS = 1.5;

    private record Load(String name, int clients, boolean hot) {}

    private static final List<Load> LOADS = List.of(
            new Load("1 client", 1, false),
            new Load("16 clients", 16, false),
            new Load("64 clients", 64, false),
            new Load("256 clients", 256, false),
            new Load(HOT, 64, true));

    private final Bench bench;
    private final List<Contestant> contestants = new ArrayList<>();
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();
    private int turns;

    private AppendScenario(Bench bench) {
        this.bench = bench;
    }

    public static void measure(Bench bench) {
        new AppendScenario(bench).measure();
    }

    private void measure() {
        contestants.add(new OwnStore(bench, false));
        contestants.add(new OwnStore(bench, true));
        contestants.add(new HandWritten(bench, 1, 32));
        contestants.add(new HandWritten(bench, 64, 1));
        contestants.add(new HandWritten(bench, 64, 4));
        contestants.add(new AxonStore(bench, false));
        contestants.add(new AxonStore(bench, true));
        EmmettStore.start(bench).ifPresent(contestants::add);
        try {
            warmUp(new Load("", 64, true));
            contestants.forEach(AppendScenario::analyze);
            warmUp(new Load("", 64, false));
            contestants.forEach(AppendScenario::analyze);
            LOADS.forEach(this::measure);
            contestants.forEach(
                    contestant -> bench.proved(Proof.of(contestant, acknowledged.getOrDefault(contestant.name(), 0L))));
        } finally {
            contestants.forEach(Contestant::close);
        }
        compare();
        tell();
    }

    private void warmUp(Load load) {
        Map<String, DoubleSupplier> turns = new LinkedHashMap<>();
        contestants.forEach(contestant -> turns.put(
                contestant.name(), () -> run(contestant, load, SECONDS).perSecond()));
        Timed.warmUp(turns);
    }

    /** Statistics for the planner, as PostgreSQL gathers them by itself within a minute. */
    private static void analyze(Contestant contestant) {
        try (Connection connection = contestant.stored();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void measure(Load load) {
        Map<String, DoubleSupplier> turns = new LinkedHashMap<>();
        Map<String, List<Double>> middle = new LinkedHashMap<>();
        Map<String, List<Double>> late = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            turns.put(contestant.name(), () -> {
                Round round = run(contestant, load, SECONDS);
                middle.computeIfAbsent(contestant.name(), _ -> new ArrayList<>())
                        .add(round.p50());
                late.computeIfAbsent(contestant.name(), _ -> new ArrayList<>()).add(round.p99());
                return round.perSecond();
            });
        }
        Timed.inTurns(ROUNDS, turns)
                .forEach((name, values) -> bench.measured(new Measure(RATE, load.name(), name, values)));
        middle.forEach((name, values) -> bench.measured(new Measure(MIDDLE, load.name(), name, values)));
        late.forEach((name, values) -> bench.measured(new Measure(LATE, load.name(), name, values)));
    }

    private Round run(Contestant contestant, Load load, double seconds) {
        Round round = contestant.run("r" + ++turns, load.clients(), load.hot(), seconds);
        acknowledged.merge(contestant.name(), round.acknowledged(), Long::sum);
        return round;
    }

    /** Axon's cache is not how it comes; with it an Axon command is one insert, as a command of ours is one function call. */
    private void compare() {
        Predicate<String> peers = name -> name.startsWith(AXON) || name.equals("Emmett");
        Predicate<String> peersAsTheyCome = name -> name.equals(AXON) || name.equals("Emmett");
        bench.atLeast(5, "×", "append, 64 clients, of the best peer", share("64 clients", peersAsTheyCome));
        bench.atLeast(5, "×", "append, 64 clients, of the best peer, Axon's cache on", share("64 clients", peers));
        bench.atLeast(
                70,
                "%",
                "append, 64 clients, of the best hand-written batch",
                100 * share("64 clients", name -> name.contains("batches")));
        bench.atLeast(10, "×", "append, 64 clients on one stream, of the best peer", share(HOT, peersAsTheyCome));
        bench.atLeast(
                10, "×", "append, 64 clients on one stream, of the best peer, Axon's cache on", share(HOT, peers));
    }

    private double share(String load, Predicate<String> others) {
        double best = contestants.stream()
                .map(Contestant::name)
                .filter(others)
                .mapToDouble(name -> bench.median(RATE, load, name))
                .max()
                .orElseThrow();
        return bench.median(RATE, load, OWN) / best;
    }

    private void tell() {
        bench.note(
                "Connections: 20 for ours, of which appends take at most 4; 32 each for a transaction per command, Axon and Emmett."
                        + " Clients of ours and of SQL by hand run on the event loop that stores.");
        bench.condition("Axon Framework", "4.13.0");
        bench.condition("Emmett", "0.42.0");
        bench.note(
                "A stream of its own gets ten events, then the client begins another. Axon's and Emmett's commands load the"
                        + " aggregate and append; ours decides on its cached state and checks versions when it appends.");
        bench.note(
                "SQL by hand stores the same rows in the same tables and indexes, without deciding, checking or recognising"
                        + " anything; versions are counted in memory.");
        bench.note(
                "\"Log kept up\": the log's leader numbers and chains all events meanwhile, in the same process and database.");
    }
}
