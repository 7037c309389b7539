package org.shuangchuang.bench.append;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.Metadata;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.eventstore.access.Reach;
import org.shuangchuang.eventstore.append.Appender;
import org.shuangchuang.eventstore.append.CommandMeters;
import org.shuangchuang.eventstore.append.Snapshots;
import org.shuangchuang.eventstore.append.StreamReader;
import org.shuangchuang.eventstore.log.LogSignal;
import org.shuangchuang.eventstore.personal.Keys;
import org.shuangchuang.eventstore.personal.MasterKey;
import org.shuangchuang.eventstore.personal.SealingAlgorithm;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Role;

/**
 * Commands to our store, with all of it: key and fingerprint hashed, decided on the state, versions checked, event, metadata, stream
 * head, command key and the row for the log stored.
 */
public final class OwnCommands {

    /** As a service's pool. */
    public static final int CONNECTIONS = 20;

    private static final MasterKey MASTER_KEY = new MasterKey("m1", SealingAlgorithm.AES_256_GCM, new byte[32]);
    private static final Metadata METADATA = new Metadata(
            new Actor("clerk-4711", Role.CARRIER_OPERATOR, Divisions.PROVINCE),
            "0192f1c4-7a31-7c55-9e0b-3f6f5c1d2a91",
            null,
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");

    private final EventStore store;
    private final Keys keys = new Keys(MASTER_KEY, MASTER_KEY.secret(), List.of());

    public OwnCommands(Vertx vertx, ReactiveDatabase database) {
        Pool pool = database.mutinyPool();
        CommandMeters meters = new CommandMeters(new SimpleMeterRegistry());
        Snapshots snapshots = new Snapshots(pool, keys);
        store = new EventStore(
                vertx,
                new StreamReader(pool, snapshots),
                new Appender(pool, new LogSignal(), meters),
                snapshots,
                meters);
    }

    /** A store that works on that event loop. */
    static OwnCommands on(Context loop, ReactiveDatabase database) {
        CompletableFuture<OwnCommands> made = new CompletableFuture<>();
        loop.runOnContext(_ -> made.complete(new OwnCommands(loop.owner(), database)));
        return made.join();
    }

    /**
     * Posts on an account.
     *
     * @param first whether this command opens it
     */
    public CompletionStage<?> send(String account, boolean first, Posting.Posted command) {
        String key = command.client() + "/" + command.number();
        CommandContext context = new CommandContext(
                METADATA,
                Reach.EVERYWHERE,
                keys.hash("command-key", key),
                keys.hash("command-body", key),
                null,
                Posting.DAY,
                List.of());
        StreamId<Long, Posting.Posted> stream =
                first ? Posting.ACCOUNTS.fresh(account) : Posting.ACCOUNTS.stream(account);
        return store.execute(context, stream, Posting.DECIDER, command).subscribeAsCompletionStage();
    }
}
