package org.shuangchuang.bench.append;

import io.vertx.core.Context;
import java.sql.Connection;
import java.sql.SQLException;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.eventstore.log.LogVerifier;

/** Our store, with or without the log's leader at work meanwhile. */
final class OwnStore implements Contestant {

    private final boolean logged;
    private final ReactiveDatabase database;
    private final OwnLog log;
    private final ClosedLoop loop;

    /** @param logged whether the log is kept up meanwhile */
    OwnStore(Bench bench, boolean logged) {
        this.logged = logged;
        database = new ReactiveDatabase(
                bench.vertx(), bench.postgres(), logged ? "own_logged" : "own", OwnCommands.CONNECTIONS);
        Context context = bench.vertx().getOrCreateContext();
        OwnCommands commands = OwnCommands.on(context, database);
        log = new OwnLog(bench.vertx(), database.mutinyPool());
        if (logged) {
            log.start();
        }
        loop = new ClosedLoop(commands::send, task -> context.runOnContext(_ -> task.run()));
    }

    @Override
    public String name() {
        return logged ? "Shuangchuang, log kept up" : "Shuangchuang";
    }

    @Override
    public Round run(String round, int clients, boolean hot, double seconds) {
        return loop.run(round, clients, hot, seconds);
    }

    @Override
    public Connection stored() throws SQLException {
        return database.connect();
    }

    @Override
    public String events() {
        return ReactiveDatabase.EVENTS;
    }

    @Override
    public String verified() {
        if (logged) {
            log.catchUp();
        } else {
            log.logAll();
        }
        LogVerifier.Report report = log.verify();
        if (!report.faults().isEmpty()) {
            throw new IllegalStateException(name() + ": " + report.faults());
        }
        return String.format("; %,d log entries, chains whole", report.entries());
    }

    @Override
    public void close() {
        database.close();
    }
}
