package org.shuangchuang.bench.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.bench.Timed;
import org.shuangchuang.bench.append.AxonAccount;
import org.shuangchuang.bench.append.AxonDatabase;
import org.shuangchuang.bench.append.OwnCommands;
import org.shuangchuang.bench.append.OwnLog;
import org.shuangchuang.bench.append.Posting;
import org.shuangchuang.bench.append.ReactiveDatabase;
import org.shuangchuang.bench.results.Measure;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.LogTail;
import org.shuangchuang.eventstore.log.Segments;
import org.shuangchuang.eventstore.personal.Keys;
import org.shuangchuang.eventstore.personal.MasterKey;
import org.shuangchuang.eventstore.personal.SealingAlgorithm;

/** Every event of a store, in order and decoded: ours from its log, Axon's from its event table. */
final class StoreReplay {

    private static final String TABLE = "replay from the store, events/s";
    private static final String OWN = "Shuangchuang";
    private static final String AXON = "Axon Framework";
    private static final int EVENTS = 375 * Segments.SIZE;
    private static final int PER_STREAM = 10;
    private static final int PAGE = 1000;
    private static final int ROUNDS = 3;
    private static final String SOURCE = "bench";
    private static final String FILL = """
            with made as (
                insert into event (stream, version, type, schema_version, data, metadata, occurred_on)
                select 'account-' || i / %2$d, i %% %2$d + 1, 'posted', 1,
                    json_build_object('client', 'c' || i / %2$d, 'number', i, 'carrierId', '0192f1c4-7a31-7c55-9e0b-3f6f5c1d2a90',
                        'carrierName', '兰州新区科技企业孵化器', 'division', '620100', 'amount', i, 'provenance', 'OFFICIAL',
                        'occurredOn', '2021-10-19'),
                    '{"actor":{"subject":"clerk-4711","role":"CARRIER_OPERATOR","division":"620000"},"correlation":"0192f1c4"}',
                    date '2021-10-19'
                from generate_series(0, %1$d - 1) i
                returning stream, version)
            insert into unlogged (stream, version) select stream, version from made
            """;

    private final Bench bench;

    private StoreReplay(Bench bench) {
        this.bench = bench;
    }

    static void measure(Bench bench) {
        new StoreReplay(bench).measure();
    }

    private void measure() {
        try (ReactiveDatabase own =
                        new ReactiveDatabase(bench.vertx(), bench.postgres(), "replay", OwnCommands.CONNECTIONS);
                AxonDatabase axon = new AxonDatabase(bench.postgres(), "axon_replay", PAGE)) {
            fill(own);
            fill(axon);
            Map<String, DoubleSupplier> turns = new LinkedHashMap<>();
            turns.put(OWN, () -> rate(own(own)));
            turns.put(AXON, () -> rate(axon(axon)));
            Timed.warmUp(turns);
            Timed.inTurns(ROUNDS, turns)
                    .forEach((name, values) -> bench.measured(new Measure(TABLE, "all events", name, values)));
        }
        bench.proved(String.format("replay from the stores: %,d events in order, sums equal, each time", EVENTS));
        bench.atLeast(
                3,
                "×",
                "replay from the store, of Axon's",
                bench.median(TABLE, "all events", OWN) / bench.median(TABLE, "all events", AXON));
        bench.condition("Axon Framework", "4.13.0");
    }

    /** @param work answers the sum of all amounts */
    private static double rate(Work work) {
        long from = System.nanoTime();
        long sum = work.sum();
        double seconds = (System.nanoTime() - from) / 1e9;
        long expected = LongStream.range(0, EVENTS).sum();
        if (sum != expected) {
            throw new IllegalStateException("the sum of the replay is " + sum + " instead of " + expected);
        }
        return EVENTS / seconds;
    }

    @FunctionalInterface
    private interface Work {
        long sum();
    }

    private static Work own(ReactiveDatabase database) {
        return () -> {
            LogTail log = new LogTail(database.mutinyPool(), segments(database), SOURCE);
            long sum = 0;
            long position = 0;
            while (position < EVENTS) {
                for (RecordedEvent event :
                        log.after(position, Segments.SIZE).await().indefinitely()) {
                    if (event.logPosition() != ++position) {
                        throw new IllegalStateException("position " + position + " is missing");
                    }
                    sum += Posting.ACCOUNTS
                            .events()
                            .read(event.type(), event.schemaVersion(), event.data())
                            .amount();
                }
            }
            return sum;
        };
    }

    private static Segments segments(ReactiveDatabase database) {
        MasterKey key = new MasterKey("bench", SealingAlgorithm.AES_256_GCM, new byte[32]);
        return new Segments(database.mutinyPool(), new Keys(key, key.secret(), List.of()), SOURCE);
    }

    /** As the leader does, which has the entries still in memory. */
    private static void close(ReactiveDatabase database) {
        Segments segments = segments(database);
        LogTail log = new LogTail(database.mutinyPool(), segments, SOURCE);
        for (long number = 0; number < EVENTS / Segments.SIZE; number++) {
            List<RecordedEvent> entries =
                    log.after(number * Segments.SIZE, Segments.SIZE).await().indefinitely();
            segments.close(number, entries).await().indefinitely();
        }
    }

    private static Work axon(AxonDatabase database) {
        return () -> {
            try (var events = database.engine().readEvents(null, false)) {
                return events.mapToLong(event -> AxonAccount.amountIn(event.getPayload()))
                        .sum();
            }
        };
    }

    private void fill(ReactiveDatabase database) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(FILL.formatted(EVENTS, PER_STREAM));
            new OwnLog(bench.vertx(), database.mutinyPool()).logAll();
            close(database);
            statement.execute("vacuum (analyze)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void fill(AxonDatabase database) {
        for (int page = 0; page < EVENTS / PAGE; page++) {
            database.engine()
                    .appendEvents(LongStream.range((long) page * PAGE, (page + 1L) * PAGE)
                            .mapToObj(StoreReplay::axonEvent)
                            .toList());
        }
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static GenericDomainEventMessage<?> axonEvent(long number) {
        String account = "account-" + number / PER_STREAM;
        Posting.Posted posted = Posting.Posted.of(account, number).withAmount(number);
        return new GenericDomainEventMessage<>(
                "AxonAccount", account, number % PER_STREAM, AxonAccount.booked(account, posted));
    }
}
