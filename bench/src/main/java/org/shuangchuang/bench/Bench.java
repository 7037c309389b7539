package org.shuangchuang.bench;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.shuangchuang.bench.results.Goal;
import org.shuangchuang.bench.results.Measure;
import org.shuangchuang.bench.results.Results;
import org.shuangchuang.localstack.Postgres;

/** What a scenario works with and what it finds. One PostgreSQL serves all who are compared; its fsync is on. */
public final class Bench {

    private final String scenario;
    private final Path project;
    private final boolean full;
    private final Postgres postgres;
    private final Vertx vertx;
    private final Conditions conditions = new Conditions();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<String> proofs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Bench(String scenario, Path project, boolean full, Postgres postgres, Vertx vertx) {
        this.scenario = scenario;
        this.project = project;
        this.full = full;
        this.postgres = postgres;
        this.vertx = vertx;
    }

    /** The project's root. */
    public Path project() {
        return project;
    }

    /** Whether the counts that take long were asked for. */
    public boolean isFull() {
        return full;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Vertx vertx() {
        return vertx;
    }

    public void measured(Measure measure) {
        measures.add(measure);
        say(String.format(
                "%s · %s · %s: %.2f (%.2f–%.2f)",
                measure.table(),
                measure.column(),
                measure.row(),
                measure.getMedian(),
                measure.getMin(),
                measure.getMax()));
    }

    /** @param wanted lower bound of what is to be reached */
    public void atLeast(double wanted, String unit, String what, double reached) {
        goals.add(new Goal(scenario, what, reached, wanted, false, unit));
    }

    /** @param wanted upper bound of what is to be reached */
    public void atMost(double wanted, String unit, String what, double reached) {
        goals.add(new Goal(scenario, what, reached, wanted, true, unit));
    }

    public void proved(String what) {
        proofs.add(what);
        say(what);
    }

    public void note(String note) {
        notes.add(note);
    }

    public void condition(String name, String value) {
        conditions.put(name, value);
    }

    /** The median of what was measured. */
    public double median(String table, String column, String row) {
        return measures.stream()
                .filter(measure -> measure.table().equals(table)
                        && measure.column().equals(column)
                        && measure.row().equals(row))
                .findFirst()
                .orElseThrow()
                .getMedian();
    }

    /**
     * Gathers a database's statistics, as PostgreSQL does by itself within a minute: plans that were made for empty tables are
     * made anew.
     */
    public void analyze(String database) {
        try (Connection connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void say(String line) {
        System.out.println(line);
    }

    Results results() {
        return new Results(scenario, conditions.all(postgres), measures, goals, proofs, notes);
    }
}
