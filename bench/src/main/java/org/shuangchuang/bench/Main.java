package org.shuangchuang.bench;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shuangchuang.bench.append.AppendScenario;
import org.shuangchuang.bench.footprint.FootprintScenario;
import org.shuangchuang.bench.freshness.FreshnessScenario;
import org.shuangchuang.bench.growth.GrowthScenario;
import org.shuangchuang.bench.http.HttpScenario;
import org.shuangchuang.bench.replay.ReplayScenario;
import org.shuangchuang.bench.results.ResultsFolder;
import org.shuangchuang.localstack.Postgres;

/** {@code ./dev bench [scenario …] [--long]}: all scenarios when none is named. */
public final class Main {

    private static final Map<String, Scenario> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("append", new Scenario(AppendScenario::measure));
        SCENARIOS.put("replay", new Scenario(ReplayScenario::measure));
        SCENARIOS.put("http", new Scenario(HttpScenario::measure));
        SCENARIOS.put("freshness", new Scenario(FreshnessScenario::measure));
        SCENARIOS.put("growth", new Scenario(GrowthScenario::measure, GrowthScenario.SERVER));
        SCENARIOS.put("footprint", new Scenario(FootprintScenario::measure));
    }

    /** @param server settings of PostgreSQL instead of the local stack's */
    private record Scenario(Consumer<Bench> measure, Map<String, String> server) {
        Scenario(Consumer<Bench> measure) {
            this(measure, Map.of());
        }
    }

    private Main() {}

    public static void main(String[] arguments) {
        boolean full = Arrays.asList(arguments).contains("--long");
        List<String> named = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (!SCENARIOS.keySet().containsAll(named)) {
            System.err.println("scenarios: " + String.join(" ", SCENARIOS.keySet()));
            System.exit(2);
        }
        Path project = Path.of("").toAbsolutePath();
        ResultsFolder folder = new ResultsFolder(project.resolve("bench/results"));
        SCENARIOS.forEach((name, scenario) -> {
            if (named.isEmpty() || named.contains(name)) {
                run(name, scenario, project, full, folder);
            }
        });
        System.exit(0);
    }

    /** Each scenario has a fresh server, so that none pays for what another has left. */
    private static void run(String name, Scenario scenario, Path project, boolean full, ResultsFolder folder) {
        Vertx vertx = Vertx.vertx();
        try (Postgres postgres = Postgres.temporary(scenario.server())) {
            Bench bench = new Bench(name, project, full, postgres, vertx);
            bench.say("— " + name);
            scenario.measure().accept(bench);
            folder.add(bench.results(), List.copyOf(SCENARIOS.keySet()));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
