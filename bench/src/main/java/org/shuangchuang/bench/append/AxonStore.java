package org.shuangchuang.bench.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.shuangchuang.bench.Bench;

/** Axon Framework as its users run it: a unit of work per command loads the aggregate and appends what it applies. */
final class AxonStore implements Contestant {

    private static final int BATCH = 100;

    private final boolean cached;
    private final AxonDatabase database;
    private final Repository<AxonAccount> accounts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ClosedLoop loop = new ClosedLoop(this::send, threads);

    /** @param cached whether aggregates stay in Axon's cache, so that loading reads nothing */
    AxonStore(Bench bench, boolean cached) {
        this.cached = cached;
        database = new AxonDatabase(bench.postgres(), cached ? "axon_cached" : "axon", BATCH);
        EventSourcingRepository.Builder<AxonAccount> repository =
                EventSourcingRepository.builder(AxonAccount.class).eventStore(database.store());
        accounts = (cached ? repository.cache(new WeakReferenceCache()) : repository).build();
    }

    @Override
    public String name() {
        return cached ? "Axon Framework, aggregates cached" : "Axon Framework";
    }

    /** A stream that all share is there before they start. */
    @Override
    public Round run(String round, int clients, boolean hot, double seconds) {
        if (!hot) {
            return loop.run(round, clients, false, seconds);
        }
        execute(round, true, Posting.Posted.of(round + ".first", 0));
        Round measured = loop.run(round, clients, true, seconds);
        return new Round(measured.acknowledged() + 1, measured.perSecond(), measured.p50(), measured.p99());
    }

    private CompletionStage<?> send(String stream, boolean first, Posting.Posted command) {
        return CompletableFuture.runAsync(() -> execute(stream, first, command), Runnable::run);
    }

    private void execute(String stream, boolean create, Posting.Posted command) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(command));
        var result = unit.executeWithResult(() -> {
            if (create) {
                accounts.newInstance(() -> new AxonAccount(stream, command));
            } else {
                accounts.load(stream).execute(account -> account.post(command));
            }
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    @Override
    public Connection stored() throws SQLException {
        return database.connect();
    }

    @Override
    public String events() {
        return """
                select aggregateidentifier as stream, sequencenumber as version, data -> 'posted' ->> 'client' as client,
                    (data -> 'posted' ->> 'number')::bigint as number
                from (select *, convert_from(payload, 'UTF8')::json as data from domainevententry) e
                """;
    }

    @Override
    public void close() {
        threads.close();
        database.close();
    }
}
