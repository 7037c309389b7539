package org.shuangchuang.eventstore.append;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * What became of commands, how long appends take and how many commands share one. Each meter is made once and held, and an append
 * is recorded per batch, so that it costs a command next to nothing.
 */
@Startup
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class CommandMeters {

    private static final String COMMANDS = "shuangchuang.commands";
    private static final String NO_PROBLEM = "";
    private static final String CONFLICT = "conflict";
    private static final String FAILED = "failed";
    private static final Duration[] LATENCIES = LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final double[] BATCHES = {1, 2, 4, 8, 16, 32, 64};

    private final MeterRegistry metrics;
    private final Counter stored;
    private final Counter duplicates;
    private final Counter conflicts;
    private final Timer latency;
    private final DistributionSummary batch;
    private final Map<Unstored, Counter> counted = new ConcurrentHashMap<>();

    private record Unstored(String outcome, String problem) {}

    public CommandMeters(MeterRegistry metrics) {
        this.metrics = metrics;
        this.stored = commands("stored", NO_PROBLEM);
        this.duplicates = commands("duplicate", NO_PROBLEM);
        this.conflicts = Counter.builder("shuangchuang.append.conflicts")
                .description("commands decided anew, because another replica took a version")
                .register(metrics);
        this.latency = Timer.builder("shuangchuang.append")
                .description("one transaction that stores a batch of commands")
                .serviceLevelObjectives(LATENCIES)
                .register(metrics);
        this.batch = DistributionSummary.builder("shuangchuang.append.batch")
                .description("commands in one transaction")
                .serviceLevelObjectives(BATCHES)
                .register(metrics);
        // there from the start: an alert on what happened for the first time needs to see it happen
        count(new Unstored(FAILED, "internal"));
        count(new Unstored(FAILED, "store-unavailable"));
        count(new Unstored(CONFLICT, CONFLICT));
    }

    /** A transaction ended; some of its commands may have to be decided anew. */
    void appended(long nanoseconds, List<Append.Outcome> outcomes) {
        latency.record(nanoseconds, TimeUnit.NANOSECONDS);
        batch.record(outcomes.size());
        int done = 0;
        int moved = 0;
        for (Append.Outcome outcome : outcomes) {
            switch (outcome) {
                case Append.Stored _ -> done++;
                case Append.VersionMoved _ -> moved++;
                case Append.Duplicate _, Append.PersonRaced _ -> {}
            }
        }
        stored.increment(done);
        conflicts.increment(moved);
    }

    /** A command was repeated and given its first answer. */
    public void repeated() {
        duplicates.increment();
    }

    /** A caller's command was answered with a problem: 409 of too many conflicts, of a fault (5xx), or refused. */
    public void unstored(String problem, int status) {
        String outcome = status >= 500 ? FAILED : problem.equals(CONFLICT) ? CONFLICT : "refused";
        count(new Unstored(outcome, problem)).increment();
    }

    private Counter count(Unstored unstored) {
        return counted.computeIfAbsent(unstored, why -> commands(why.outcome(), why.problem()));
    }

    private Counter commands(String outcome, String problem) {
        return Counter.builder(COMMANDS)
                .description("commands by what became of them, and the rule that refused them")
                .tags("outcome", outcome, "problem", problem)
                .register(metrics);
    }
}
