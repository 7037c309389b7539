package org.shuangchuang.bench.append;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.eventstore.EventJson;

/**
 * The physical limit: the same rows in the same tables by one statement, and nothing else. No version is checked, no command is
 * recognised, the metadata is a constant; versions are counted in memory. Serves one process that never fails.
 */
final class HandWritten implements Contestant {

    private static final String INSERT = """
            with g as (select * from unnest($1::bytea[], $2::bytea[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::date[])
                g(key, fingerprint, stream, version, data, metadata, occurred_on)),
            k as (insert into command_key (key, fingerprint, stream, version) select key, fingerprint, stream, version from g),
            h as (insert into stream_head as h (stream, version) select stream, max(version) from g group by stream order by stream
                on conflict (stream) do update set version = greatest(h.version, excluded.version)),
            u as (insert into unlogged (stream, version) select stream, version from g)
            insert into event (stream, version, type, schema_version, data, metadata, occurred_on)
            select stream, version, 'posted', 1, data::json, metadata::json, occurred_on from g
            """;
    private static final String METADATA =
            "{\"actor\":{\"subject\":\"clerk-4711\",\"role\":\"CARRIER_OPERATOR\",\"division\":\"620000\"},\"correlation\":"
                    + "\"0192f1c4-7a31-7c55-9e0b-3f6f5c1d2a91\",\"traceparent\":"
                    + "\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00\"}";

    private record Waiting(Buffer key, String stream, long version, String data, Promise<Void> answer) {}

    private final int largestBatch;
    private final int mostOnTheirWay;
    private final ReactiveDatabase database;
    private final ClosedLoop loop;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, Long> versions = new HashMap<>();
    private int onTheirWay;
    private long commands;

    /**
     * @param largestBatch commands in one transaction at most
     * @param mostOnTheirWay transactions, each on a connection of its own
     */
    HandWritten(Bench bench, int largestBatch, int mostOnTheirWay) {
        this.largestBatch = largestBatch;
        this.mostOnTheirWay = mostOnTheirWay;
        database = new ReactiveDatabase(
                bench.vertx(), bench.postgres(), "hand_" + largestBatch + "_" + mostOnTheirWay, mostOnTheirWay);
        Context context = bench.vertx().getOrCreateContext();
        loop = new ClosedLoop(this::send, task -> context.runOnContext(_ -> task.run()));
    }

    @Override
    public String name() {
        return largestBatch == 1
                ? "SQL by hand, a transaction per command"
                : "SQL by hand, batches of " + largestBatch + ", " + mostOnTheirWay + " at once";
    }

    @Override
    public Round run(String round, int clients, boolean hot, double seconds) {
        return loop.run(round, clients, hot, seconds);
    }

    /** All on one event loop. */
    private CompletionStage<?> send(String stream, boolean first, Posting.Posted command) {
        Buffer key = Buffer.buffer(ByteBuffer.allocate(32).putLong(++commands).array());
        Waiting ready = new Waiting(
                key,
                "account-" + stream,
                versions.merge(stream, 1L, Long::sum),
                EventJson.write(command),
                Promise.promise());
        waiting.add(ready);
        store();
        return ready.answer().future().toCompletionStage();
    }

    private void store() {
        while (onTheirWay < mostOnTheirWay && !waiting.isEmpty()) {
            List<Waiting> batch = new ArrayList<>();
            while (batch.size() < largestBatch && !waiting.isEmpty()) {
                batch.add(waiting.poll());
            }
            onTheirWay++;
            insert(batch).onComplete(done -> {
                batch.forEach(one -> one.answer().handle(done.mapEmpty()));
                onTheirWay--;
                store();
            });
        }
    }

    private Future<?> insert(List<Waiting> batch) {
        int size = batch.size();
        Buffer[] keys = new Buffer[size];
        String[] streams = new String[size];
        Long[] numbers = new Long[size];
        String[] data = new String[size];
        String[] metadata = new String[size];
        LocalDate[] days = new LocalDate[size];
        for (int i = 0; i < size; i++) {
            Waiting one = batch.get(i);
            keys[i] = one.key();
            streams[i] = one.stream();
            numbers[i] = one.version();
            data[i] = one.data();
            metadata[i] = METADATA;
            days[i] = Posting.DAY;
        }
        return database.pool()
                .preparedQuery(INSERT)
                .execute(Tuple.from(List.of(keys, keys, streams, numbers, data, metadata, days)));
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
    public void close() {
        database.close();
    }
}
