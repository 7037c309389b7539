package org.shuangchuang.bench.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.bench.Timed;
import org.shuangchuang.bench.http.LoadGenerator;
import org.shuangchuang.bench.processes.Installation;
import org.shuangchuang.bench.results.Measure;

/** The same work on stores that hold a hundred thousand, a million and, when asked for, ten million events. */
public final class GrowthScenario {

    /** What deploy/kubernetes gives the database of a service. */
    public static final Map<String, String> SERVER = Map.of("shared_buffers", "512MB");

    private static final String STORE = "growth, microseconds";
    private static final String SUMMARIES = "growth, milliseconds";
    private static final String NEW = "Shuangchuang, command on a new stream";
    private static final String OLD = "Shuangchuang, command on an old stream";
    private static final String LOG = "Shuangchuang, log of an event";
    private static final String TO_DATE = "Shuangchuang, summary of everything to date";
    private static final String MONTH = "Shuangchuang, summary of a division's month";
    private static final double MOST = 1.3;
    private static final int ROUNDS = 3;
    private static final double SECONDS = 2;

    /** Fewer commands than the smallest store has streams. */
    private static final double FEW_SECONDS = 0.7;

    private static final List<Size> SIZES = List.of(new Size(100_000), new Size(1_000_000), new Size(10_000_000));

    private final Bench bench;
    private final List<Size> sizes;

    private GrowthScenario(Bench bench) {
        this.bench = bench;
        this.sizes = bench.isFull() ? SIZES : SIZES.subList(0, 2);
    }

    public static void measure(Bench bench) {
        GrowthScenario scenario = new GrowthScenario(bench);
        scenario.measureStores();
        scenario.measureSummaries();
    }

    private void measureStores() {
        Map<Size, GrownStore> stores = new LinkedHashMap<>();
        try {
            sizes.forEach(size -> stores.put(size, new GrownStore(bench, size)));
            stores.values().forEach(store -> {
                store.appendNew(SECONDS);
                store.appendOld(FEW_SECONDS);
                store.log();
            });
            measured(STORE, NEW, stores, store -> store.appendNew(SECONDS));
            stores.values().forEach(GrownStore::log);
            measured(STORE, OLD, stores, store -> store.appendOld(FEW_SECONDS));
            stores.values().forEach(GrownStore::log);
            measured(STORE, LOG, stores, store -> {
                store.appendNew(SECONDS);
                return store.log();
            });
            stores.values().forEach(GrownStore::prove);
            bench.proved("growth: every acknowledged command is in each store and in its log, once");
        } finally {
            stores.values().forEach(GrownStore::close);
        }
        flat(STORE, "append on a new stream", NEW);
        flat(STORE, "append on an old stream", OLD);
        flat(STORE, "log", LOG);
    }

    private void measureSummaries() {
        Map<Size, GrownGateway> gateways = new LinkedHashMap<>();
        try (Installation installation = new Installation(bench);
                LoadGenerator load = new LoadGenerator(bench.vertx(), 1)) {
            try {
                sizes.forEach(size -> gateways.put(size, new GrownGateway(bench, installation, size)));
                gateways.values().forEach(gateway -> {
                    gateway.month(load, SECONDS);
                    gateway.toDate(load, SECONDS);
                });
                measured(SUMMARIES, MONTH, gateways, gateway -> gateway.month(load, SECONDS));
                measured(SUMMARIES, TO_DATE, gateways, gateway -> gateway.toDate(load, SECONDS));
            } finally {
                gateways.values().forEach(GrownGateway::close);
            }
        }
        flat(SUMMARIES, "summary of a month", MONTH);
        flat(SUMMARIES, "summary to date", TO_DATE);
        bench.note(
                "Summaries are asked one after another, each with another day, so that none is answered from memory.");
        bench.note("Old events are made by SQL; what is measured is appended, logged and asked for as always.");
        bench.note("PostgreSQL has 512 MB of shared buffers, as in deploy/kubernetes.");
    }

    private <T> void measured(String table, String row, Map<Size, T> grown, ToDoubleFunction<T> turn) {
        Map<String, DoubleSupplier> turns = new LinkedHashMap<>();
        grown.forEach((size, one) -> turns.put(size.name(), () -> turn.applyAsDouble(one)));
        Timed.inTurns(ROUNDS, turns).forEach((size, values) -> bench.measured(new Measure(table, size, row, values)));
    }

    private void flat(String table, String what, String row) {
        Size largest = sizes.getLast();
        bench.atMost(
                MOST,
                "×",
                what + ", at " + largest.name() + " of that at "
                        + sizes.getFirst().name(),
                bench.median(table, largest.name(), row)
                        / bench.median(table, sizes.getFirst().name(), row));
    }
}
