package org.shuangchuang.eventstore.read;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shuangchuang.eventstore.access.FeedTokens;
import org.shuangchuang.eventstore.http.PartClients;

/** Makes the readers of a service and knows them by source. */
@ApplicationScoped
public class Readers {

    private final Instance<Pool> pool;
    private final Vertx vertx;
    private final OwnersConfig owners;
    private final Instance<FeedTokens> tokens;
    private final PartClients clients;
    private final Map<String, Reader> bySource = new ConcurrentHashMap<>();
    private HttpClient http;

    Readers(Instance<Pool> pool, Vertx vertx, OwnersConfig owners, Instance<FeedTokens> tokens, PartClients clients) {
        this.pool = pool;
        this.vertx = vertx;
        this.owners = owners;
        this.tokens = tokens;
        this.clients = clients;
    }

    /**
     * The reader of an owner's events; one per source in a service.
     *
     * @param name stable: positions are kept under it
     * @param source the owner: {@code incubator}
     */
    public synchronized Reader reader(String name, String source, EventHandler handler) {
        if (http == null) {
            http = HttpClient.newInstance(clients.client(new HttpClientOptions()));
        }
        String base = owners.owners().get(source);
        if (base == null) {
            throw new IllegalStateException("shuangchuang.owners." + source + " is not configured");
        }
        return bySource.computeIfAbsent(
                source, _ -> new Reader(name, source, pool.get(), feed(source, base + path(source)), vertx, handler));
    }

    private Feed feed(String source, String address) {
        return new Feed(http, source, address, () -> tokens.get().authorization(source));
    }

    /** Public path of an owner: the same at the owner and at the gateway. */
    private static String path(String source) {
        return "/api/" + (source.equals("incubator") ? "incubation" : source);
    }

    /** The reader of a source. */
    Reader of(String source) {
        Reader reader = bySource.get(source);
        if (reader == null) {
            throw new IllegalStateException("nobody reads " + source);
        }
        return reader;
    }

    /** All readers that were made. */
    public Collection<Reader> all() {
        return List.copyOf(bySource.values());
    }
}
