package org.shuangchuang.bench.growth;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.bench.append.ClosedLoop;
import org.shuangchuang.bench.append.OwnCommands;
import org.shuangchuang.bench.append.OwnLog;
import org.shuangchuang.bench.append.ReactiveDatabase;
import org.shuangchuang.bench.append.Round;

/** A store that has much already: its commands and its log go on. */
final class GrownStore implements AutoCloseable {

    private static final int CLIENTS = 64;

    /** No divisor of any number of streams. */
    private static final int STRIDE = 7_919;

    private final Size size;
    private final ReactiveDatabase database;
    private final OwnLog log;
    private final Vertx vertx;
    private final Executor clients;
    private final ClosedLoop newStreams;
    private int nextOld;
    private long acknowledged;
    private int rounds;

    GrownStore(Bench bench, Size size) {
        this.size = size;
        vertx = bench.vertx();
        database = new ReactiveDatabase(vertx, bench.postgres(), size.database("store"), OwnCommands.CONNECTIONS);
        try (Connection connection = database.connect()) {
            OldEvents.fill(connection, size.events());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        log = new OwnLog(vertx, database.mutinyPool());
        Context context = vertx.getOrCreateContext();
        clients = task -> context.runOnContext(_ -> task.run());
        OwnCommands commands = new OwnCommands(vertx, database);
        newStreams = new ClosedLoop(commands::send, clients);
    }

    /** Microseconds per command, on streams that begin now. */
    double appendNew(double seconds) {
        return append(newStreams, seconds);
    }

    /** Microseconds per command, each on an old stream that this replica does not know yet: it is read first. */
    double appendOld(double seconds) {
        OwnCommands knowsNothing = new OwnCommands(vertx, database);
        return append(
                new ClosedLoop((_, _, command) -> knowsNothing.send("old." + old(), false, command), clients), seconds);
    }

    /** Streams from all over the store, each once until all have been. */
    private int old() {
        nextOld = (nextOld + STRIDE) % (size.events() / OldEvents.EVENTS_PER_STREAM);
        return nextOld;
    }

    private double append(ClosedLoop loop, double seconds) {
        Round round = loop.run("r" + ++rounds, CLIENTS, false, seconds);
        acknowledged += round.acknowledged();
        return 1e6 / round.perSecond();
    }

    /** Microseconds per event to log what was appended since the last time. */
    double log() {
        long waiting = count("select count(*) from unlogged");
        long from = System.nanoTime();
        log.logAll();
        return (System.nanoTime() - from) / 1e3 / waiting;
    }

    /** Everything acknowledged is there and logged, once. */
    void prove() {
        long expected = size.events() + acknowledged;
        long events = count("select count(*) from event");
        long logged = count("select count(*) from log");
        long last = count("select max(position) from log");
        if (events != expected || logged != expected || last != expected) {
            throw new IllegalStateException(size.name() + ": " + events + " events, " + logged + " in the log, last "
                    + last + ", expected " + expected);
        }
    }

    private long count(String query) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
