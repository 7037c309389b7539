package org.shuangchuang.bench.freshness;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.bench.http.LoadGenerator;
import org.shuangchuang.bench.http.Services;
import org.shuangchuang.bench.http.Settled;
import org.shuangchuang.bench.processes.Application;
import org.shuangchuang.bench.processes.Installation;
import org.shuangchuang.bench.processes.Part;
import org.shuangchuang.bench.results.Measure;

/** From the answer of a command to the first answer of the summary that has it, at constant rates. */
public final class FreshnessScenario {

    private static final String FRESHNESS = "freshness, milliseconds from a command's answer to the summary";
    private static final String ANSWER = "freshness run, milliseconds from due to answered";
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;
    private static final double SECONDS = 8;
    private static final double WARM_UP = 10;
    private static final double TOP_SECONDS = 6;
    private static final int DIGITS = 3;
    private static final List<Integer> SHARES = List.of(25, 50, 75);
    private static final Map<String, Double> PERCENTILES = new LinkedHashMap<>();

    static {
        PERCENTILES.put("p50", 50.0);
        PERCENTILES.put("p99", 99.0);
        PERCENTILES.put("p99.9", 99.9);
    }

    private record Place(int partition, long position) {}

    private record Turn(Histogram freshness, Histogram answers) {}

    private final Bench bench;
    private final Installation installation;
    private final LoadGenerator load;
    private long answered;

    private FreshnessScenario(Bench bench, Installation installation, LoadGenerator load) {
        this.bench = bench;
        this.installation = installation;
        this.load = load;
    }

    public static void measure(Bench bench) {
        try (Installation installation = new Installation(bench);
                LoadGenerator load = new LoadGenerator(bench.vertx(), CONNECTIONS)) {
            new FreshnessScenario(bench, installation, load).measure();
        }
    }

    private void measure() {
        installation.start(Part.EMPLOYMENT, Installation.FAST);
        Application gateway = installation.start(Part.GATEWAY, Installation.FAST);
        double top = topRate(gateway);
        Map<Integer, List<Turn>> turns = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int share : round % 2 == 0 ? SHARES : SHARES.reversed()) {
                turns.computeIfAbsent(share, _ -> new ArrayList<>()).add(turn(gateway, top * share / 100));
            }
        }
        for (int share : SHARES) {
            String column = share + " %";
            PERCENTILES.forEach((name, percentile) -> {
                bench.measured(new Measure(FRESHNESS, column, name, milliseconds(turns.get(share), percentile, true)));
                bench.measured(new Measure(ANSWER, column, name, milliseconds(turns.get(share), percentile, false)));
            });
        }
        bench.atMost(100, "ms", "freshness at 50 % of the top rate, p99", bench.median(FRESHNESS, "50 %", "p99"));
        bench.condition("top rate", Math.round(top) + " commands/s through the gateway");
        bench.proved(
                String.format("freshness: %,d commands answered, every one of them seen in the summary", answered));
        bench.note(
                "The summary is read every few milliseconds; a command counts as visible when the answer that has it is there."
                        + " Commands are sent when they are due, whether earlier ones are answered or not.");
    }

    /** What 64 connections reach that send their next command at once, with everything running. */
    private double topRate(Application gateway) {
        for (int half = 0; half < 2; half++) {
            answered += load.closed(Services.record(gateway.port(), installation.tokens()), WARM_UP)
                    .answered();
            Settled.gateway(installation);
            bench.analyze(Part.EMPLOYMENT.database());
            bench.analyze(Part.GATEWAY.database());
        }
        LoadGenerator.Outcome outcome =
                load.closed(Services.record(gateway.port(), installation.tokens()), TOP_SECONDS);
        answered += outcome.answered();
        Settled.gateway(installation);
        return outcome.perSecond();
    }

    private Turn turn(Application gateway, double rate) {
        long before = installation.count(Part.EMPLOYMENT.database(), "select position from log_state");
        Map<String, Long> answers = new LinkedHashMap<>();
        LoadGenerator.Outcome outcome;
        Watcher watcher = new Watcher(gateway);
        try (watcher) {
            outcome = load.open(
                    Services.record(gateway.port(), installation.tokens()),
                    rate,
                    SECONDS,
                    answer -> answers.put(stream(answer.response().getHeader("Consistency-Token")), answer.at()));
            Settled.gateway(installation);
        }
        answered += outcome.answered();
        Histogram freshness = new Histogram(DIGITS);
        Map<String, Place> places = places(before);
        answers.forEach((stream, at) -> {
            Place place = places.get(stream);
            if (place == null) {
                throw new IllegalStateException("answered, and not in the log: " + stream);
            }
            long visible = watcher.first(place.partition(), place.position())
                    .orElseThrow(() -> new IllegalStateException("never seen in the summary: " + stream));
            freshness.recordValue(Math.max(0, visible - at));
        });
        return new Turn(freshness, outcome.latencies());
    }

    /** {@code employment/service-0199…/1} names the one stream that a command wrote. */
    private static String stream(String token) {
        return token.substring(token.indexOf('/') + 1, token.lastIndexOf('/'));
    }

    private Map<String, Place> places(long after) {
        Map<String, Place> places = new LinkedHashMap<>();
        try (var connection = bench.postgres().connect(Part.EMPLOYMENT.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select stream, partition, partition_position from log where position > " + after)) {
            while (rows.next()) {
                places.put(rows.getString(1), new Place(rows.getInt(2), rows.getLong(3)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return places;
    }

    private static List<Double> milliseconds(List<Turn> turns, double percentile, boolean freshness) {
        return turns.stream()
                .map(turn -> freshness ? turn.freshness() : turn.answers())
                .map(histogram -> histogram.getValueAtPercentile(percentile) / 1e6)
                .toList();
    }
}
