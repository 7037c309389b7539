package org.shuangchuang.gateway;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.shuangchuang.eventstore.http.PartClients;
import org.shuangchuang.eventstore.read.OwnersConfig;

/** What the gateway asks the owners itself, beside what it routes to them. */
@ApplicationScoped
public class OwnerClient {

    private final HttpClient http;
    private final OwnersConfig owners;

    OwnerClient(PartClients clients, OwnersConfig owners) {
        this.http = clients.client(new HttpClientOptions());
        this.owners = owners;
    }

    /** What an owner answered, whatever the status. */
    public record Answer(int status, Buffer body) {}

    /**
     * Asks an owner; fails when it does not answer in time.
     *
     * @param path below the owner's root, with the query
     * @param body empty for a read
     */
    public Uni<Answer> ask(
            Owner owner, HttpMethod method, String path, MultiMap headers, Buffer body, Duration timeout) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(owners.owners().get(owner.source()) + owner.path() + path)
                .setHeaders(headers)
                .setTimeout(timeout.toMillis());
        return Uni.createFrom()
                .completionStage(() -> http.request(options)
                        .compose(request -> request.send(body))
                        .compose(answer -> answer.body().map(said -> new Answer(answer.statusCode(), said)))
                        .toCompletionStage());
    }

    /** A read with a token. */
    public Uni<Answer> get(Owner owner, String path, String authorization, Duration timeout) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Authorization", authorization);
        return ask(owner, HttpMethod.GET, path, headers, Buffer.buffer(), timeout);
    }
}
