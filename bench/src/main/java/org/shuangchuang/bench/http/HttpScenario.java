package org.shuangchuang.bench.http;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.bench.Timed;
import org.shuangchuang.bench.processes.Application;
import org.shuangchuang.bench.processes.Installation;
import org.shuangchuang.bench.processes.Part;
import org.shuangchuang.bench.results.Measure;
import org.shuangchuang.localstack.Postgres;

/** Commands at a service and through the gateway, summary reads; beside a bare application's insert and constant. */
public final class HttpScenario {

    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;
    private static final double SECONDS = 3;
    private static final String COLUMN = "64 connections";
    private static final String COMMANDS = "HTTP commands, requests/s";
    private static final String READS = "HTTP reads, requests/s";
    private static final String PROCESSOR = "HTTP, processor time of the application for a request, microseconds";
    private static final String LATENCY = "HTTP, milliseconds at 64 connections";
    private static final String ALONE = "employment_alone";
    private static final String BARE = "peer";

    private static final String AT_SERVICE = "Shuangchuang, command at the service";
    private static final String THROUGH_GATEWAY = "Shuangchuang, command through the gateway, all running";
    private static final String ONE_INSERT = "Quarkus, one insert";
    private static final String SUMMARY = "Shuangchuang, summary at the gateway";
    private static final String COMPUTED = "Shuangchuang, summary computed for every read";
    private static final String CONSTANT = "Quarkus, a constant";

    /** More questions than the gateway keeps answers to. */
    private static final int QUESTIONS = 1000;

    private final Bench bench;
    private final Installation installation;
    private final LoadGenerator load;
    private final Map<String, Long> answered = new LinkedHashMap<>();
    private final Map<String, List<Double>> middle = new LinkedHashMap<>();
    private final Map<String, List<Double>> late = new LinkedHashMap<>();
    private final Map<String, List<Double>> processor = new LinkedHashMap<>();

    private HttpScenario(Bench bench, Installation installation, LoadGenerator load) {
        this.bench = bench;
        this.installation = installation;
        this.load = load;
    }

    public static void measure(Bench bench) {
        try (Installation installation = new Installation(bench);
                LoadGenerator load = new LoadGenerator(bench.vertx(), CONNECTIONS)) {
            new HttpScenario(bench, installation, load).measure();
        }
    }

    private void measure() {
        Application service = installation.start(Part.EMPLOYMENT, Installation.FAST);
        Application gateway = installation.start(Part.GATEWAY, Installation.FAST);
        load.closed(Services.record(service.port(), installation.tokens()), 1);
        Settled.gateway(installation);
        int answerBytes = gateway.get(Services.SUMMARY).length();
        long before = recorded();
        try (Application alone = installation.beside(
                        Part.EMPLOYMENT,
                        ALONE,
                        Installation.FAST,
                        Map.of("SHUANGCHUANG_LOG_RELAY", "false"),
                        Installation.LIVE);
                Application bare = bare(answerBytes)) {
            Map<String, DoubleSupplier> commands = new LinkedHashMap<>();
            commands.put(
                    AT_SERVICE, () -> turn(AT_SERVICE, alone, Services.record(alone.port(), installation.tokens())));
            commands.put(
                    THROUGH_GATEWAY,
                    () -> turn(THROUGH_GATEWAY, gateway, Services.record(gateway.port(), installation.tokens())));
            commands.put(ONE_INSERT, () -> turn(ONE_INSERT, bare, Services.insert(bare.port())));
            commands.forEach((name, turn) -> bench.say(name + ", first turn: " + turn.getAsDouble()));
            analyze();
            measured(COMMANDS, commands);

            AtomicInteger question = new AtomicInteger();
            Map<String, DoubleSupplier> reads = new LinkedHashMap<>();
            reads.put(SUMMARY, () -> turn(SUMMARY, gateway, Call.get(gateway.port(), () -> Services.SUMMARY)));
            reads.put(
                    COMPUTED,
                    () -> turn(
                            COMPUTED,
                            gateway,
                            Call.get(
                                    gateway.port(),
                                    () -> Services.SUMMARY + "&asOf="
                                            + LocalDate.of(2021, 10, 1)
                                                    .plusDays(question.getAndIncrement() % QUESTIONS))));
            reads.put(CONSTANT, () -> turn(CONSTANT, bare, Call.get(bare.port(), () -> "/constant")));
            measured(READS, reads);
            prove(gateway, alone, before);
        }
        bench.atLeast(
                60, "%", "command at a service, of a bare single insert", percent(COMMANDS, AT_SERVICE, ONE_INSERT));
        bench.atLeast(70, "%", "summary read at the gateway, of a bare constant", percent(READS, SUMMARY, CONSTANT));
        middle.forEach((name, values) -> bench.measured(new Measure(LATENCY, "p50", name, values)));
        late.forEach((name, values) -> bench.measured(new Measure(LATENCY, "p99", name, values)));
        processor.forEach((name, values) -> bench.measured(new Measure(PROCESSOR, COLUMN, name, values)));
        bench.condition("answer of a read", answerBytes + " bytes");
        bench.condition("body of a command", Services.BODY.length() + " bytes");
        bench.note(
                "The load generator runs on the same processors, from one thread, and costs everyone the same per request.");
        bench.note(
                "\"At the service\": the service alone, which decides, appends, logs and keeps its lists meanwhile. \"All running\":"
                        + " service, Kafka and gateway share the machine, and every event is gathered meanwhile.");
    }

    private double turn(String name, Application asked, Call call) {
        Duration before = processorTime(asked);
        LoadGenerator.Outcome outcome = load.closed(call, SECONDS);
        processor
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(processorTime(asked).minus(before).toNanos() / 1e3 / outcome.answered());
        answered.merge(name, outcome.answered(), Long::sum);
        middle.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(outcome.latencies().getValueAtPercentile(50) / 1e6);
        late.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(outcome.latencies().getValueAtPercentile(99) / 1e6);
        if (name.equals(AT_SERVICE)) {
            Settled.owner(installation, ALONE);
        } else if (name.equals(THROUGH_GATEWAY)) {
            Settled.gateway(installation);
        }
        return outcome.perSecond();
    }

    private static Duration processorTime(Application application) {
        return application.handle().info().totalCpuDuration().orElseThrow();
    }

    private void analyze() {
        List.of(Part.EMPLOYMENT.database(), Part.GATEWAY.database(), ALONE, BARE)
                .forEach(bench::analyze);
    }

    private void measured(String table, Map<String, DoubleSupplier> turns) {
        Timed.warmUp(turns);
        analyze();
        List.of(middle, late, processor).forEach(values -> values.keySet().removeAll(turns.keySet()));
        Timed.inTurns(ROUNDS, turns)
                .forEach((name, values) -> bench.measured(new Measure(table, COLUMN, name, values)));
    }

    private double percent(String table, String own, String peer) {
        return 100 * bench.median(table, COLUMN, own) / bench.median(table, COLUMN, peer);
    }

    private Application bare(int answerBytes) {
        bench.postgres().createDatabase(BARE);
        try (Connection connection = bench.postgres().connect(BARE);
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table recorded (id uuid primary key, carrier_id uuid not null, carrier_name text not null,"
                            + " division text not null, served text not null, count bigint not null, qualifier text not null,"
                            + " provenance text not null, occurred_on date not null)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return Application.start(
                bench.project().resolve("bench/peer"),
                Installation.FAST,
                Map.of(
                        "QUARKUS_DATASOURCE_REACTIVE_URL",
                        bench.postgres().reactiveUrl(BARE),
                        "QUARKUS_DATASOURCE_USERNAME",
                        Postgres.USER,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        Postgres.PASSWORD,
                        "BENCH_ANSWER_BYTES",
                        String.valueOf(answerBytes)),
                "/constant");
    }

    private void prove(Application gateway, Application alone, long before) {
        equal("one insert", answered.get(ONE_INSERT), installation.count(BARE, "select count(*) from recorded"));
        equal("at the service", answered.get(AT_SERVICE), installation.count(ALONE, "select count(*) from log"));
        equal("through the gateway", answered.get(THROUGH_GATEWAY), recorded() - before);
        equal("the summary's value", recorded(), value(gateway));
        JsonObject report = new JsonObject(
                alone.get("/api/employment/log/verify", installation.tokens().ofPart("gateway", "employment")));
        if (!report.getJsonArray("faults").isEmpty()) {
            throw new IllegalStateException(report.encode());
        }
        bench.proved(String.format(
                "HTTP: %,d commands answered at the service and %,d through the gateway; as many events in the logs, the summary is"
                        + " their sum, chains whole",
                answered.get(AT_SERVICE), answered.get(THROUGH_GATEWAY)));
    }

    private long recorded() {
        return installation.count(Part.EMPLOYMENT.database(), "select position from log_state");
    }

    private static long value(Application gateway) {
        return Long.parseLong(new JsonObject(gateway.get(Services.SUMMARY))
                .getJsonArray("figures")
                .getJsonObject(0)
                .getString("value"));
    }

    private static void equal(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(what + ": " + found + " instead of " + expected);
        }
    }
}
