package org.shuangchuang.bench.footprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.bench.http.LoadGenerator;
import org.shuangchuang.bench.http.Services;
import org.shuangchuang.bench.http.Settled;
import org.shuangchuang.bench.processes.Application;
import org.shuangchuang.bench.processes.Installation;
import org.shuangchuang.bench.processes.Part;
import org.shuangchuang.bench.results.Measure;
import org.shuangchuang.localstack.Memory;
import org.shuangchuang.localstack.Pause;

/** From the start of a process until it is ready, and its memory at rest and after load, as the local stack runs it. */
public final class FootprintScenario {

    private static final String START = "start-up, milliseconds until ready";
    private static final String MEMORY = "memory, MiB (PSS)";
    private static final String STARTED = "started again";
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 16;
    private static final long REST = 3_000;
    private static final double LOAD_SECONDS = 4;
    private static final String READY = "/q/health/ready";

    private final Bench bench;
    private final Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();

    private FootprintScenario(Bench bench) {
        this.bench = bench;
    }

    public static void measure(Bench bench) {
        new FootprintScenario(bench).measure();
    }

    private void measure() {
        try (Installation installation = new Installation(bench);
                LoadGenerator load = new LoadGenerator(bench.vertx(), CONNECTIONS)) {
            for (Part part : Part.values()) {
                installation.start(part, part.database(), part.small(), Map.of(), READY);
            }
            stop(installation);
            for (int round = 0; round < ROUNDS; round++) {
                round(installation, load);
                stop(installation);
            }
        }
        values.forEach((column, rows) -> rows.forEach((row, numbers) ->
                bench.measured(new Measure(column.equals(STARTED) ? START : MEMORY, column, row, numbers))));
        bench.note(
                "Databases are made before; each start checks their schema. Options are those of the local stack: small heaps,"
                        + " serial collector, first compiler only. PostgreSQL with all of its processes.");
    }

    private void round(Installation installation, LoadGenerator load) {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        Application gateway = null;
        for (Part part : Part.values()) {
            Application application = installation.start(part, part.database(), part.small(), Map.of(), READY);
            add(STARTED, part.module(), application.startMilliseconds());
            processes.put(part.module(), application.handle());
            gateway = application;
        }
        processes.put("Kafka", installation.broker().process());
        processes.put("PostgreSQL", bench.postgres().process());
        Pause.milliseconds(REST);
        processes.forEach((name, process) -> add("at rest", name, Memory.megabytes(process)));
        load.closed(Services.record(gateway.port(), installation.tokens()), LOAD_SECONDS);
        Settled.gateway(installation);
        processes.forEach((name, process) -> add("after load", name, Memory.megabytes(process)));
    }

    private void add(String column, String row, double value) {
        values.computeIfAbsent(column, _ -> new LinkedHashMap<>())
                .computeIfAbsent(row, _ -> new ArrayList<>())
                .add(value);
    }

    private static void stop(Installation installation) {
        for (Part part : List.of(Part.values()).reversed()) {
            installation.stop(part);
        }
    }
}
