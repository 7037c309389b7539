package org.shuangchuang.gateway.routing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.shuangchuang.eventstore.http.Commands;
import org.shuangchuang.eventstore.http.Correlation;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.PartClients;
import org.shuangchuang.eventstore.http.Problem;
import org.shuangchuang.eventstore.read.OwnersConfig;
import org.shuangchuang.gateway.GatewayConfig;
import org.shuangchuang.gateway.Owner;

/**
 * Passes requests to owners and streams their answers back, unchanged. What an owner has not begun to answer because the connection
 * was refused or broke is sent again on another one: reads and commands with a key have the same effect however often they arrive.
 */
@ApplicationScoped
public class OwnerProxies {

    /** By these some servers say who calls: nothing here believes them, and nothing behind shall have to know that. */
    private static final List<String> CLAIMED_IDENTITY = List.of(
            "Actor",
            "Remote-User",
            "X-Remote-User",
            "X-Forwarded-User",
            "X-Forwarded-Access-Token",
            "X-User",
            "X-Role");

    private static final Logger LOG = Logger.getLogger(OwnerProxies.class);
    private static final int CONNECT_MILLISECONDS = 2_000;
    /** Less than a replica goes on taking requests after it has been told to end: none is sent where nobody listens any more. */
    private static final int KEPT_SECONDS = 3;

    /**
     * Milliseconds before a request is sent again, the second time and so on. Connections that were kept break one after another when
     * a replica ends, and for as long as its balancer looks around, a new one may be refused.
     */
    private static final List<Integer> PAUSES = List.of(1, 100, 400);

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String ASK_AGAIN_SECONDS = "1";

    private static final String LATE = "timeout";
    private static final String UNAVAILABLE = "unavailable";
    /** By the hundreds of a status, from 100; then what is no answer of the owner's. */
    private static final List<String> OUTCOMES = List.of("1xx", "2xx", "3xx", "4xx", "5xx", LATE, UNAVAILABLE);

    private final HttpClient client;
    private final OwnersConfig owners;
    private final GatewayConfig config;
    private final ProblemWriter problems;
    private final Vertx vertx;
    private final Map<Owner, Map<String, Counter>> answers = new EnumMap<>(Owner.class);
    private final Map<Owner, Counter> repeated = new EnumMap<>(Owner.class);

    OwnerProxies(
            Vertx vertx,
            PartClients clients,
            OwnersConfig owners,
            GatewayConfig config,
            ProblemWriter problems,
            MeterRegistry metrics) {
        this.client = clients.client(
                new HttpClientOptions().setKeepAliveTimeout(KEPT_SECONDS).setMaxPoolSize(config.ownerConnections()));
        this.vertx = vertx;
        this.owners = owners;
        this.config = config;
        this.problems = problems;
        for (Owner owner : Owner.values()) {
            repeated.put(owner, metrics.counter("shuangchuang.proxy.repeated", "owner", owner.source()));
            answers.put(
                    owner,
                    OUTCOMES.stream()
                            .collect(Collectors.toMap(
                                    Function.identity(),
                                    outcome -> metrics.counter(
                                            "shuangchuang.proxy.answers",
                                            "owner",
                                            owner.source(),
                                            "outcome",
                                            outcome))));
        }
    }

    /**
     * @param uri path and query to ask the owner for
     * @param body the request's body where it has been read already: with it the request can be sent again
     */
    void forward(Owner owner, HttpServerRequest request, String uri, Optional<Buffer> body) {
        HttpProxy.reverseProxy(client)
                .origin(context -> context.client().request(target(owner)))
                .addInterceptor(new Passage(owner, uri, body))
                .handle(request);
    }

    private RequestOptions target(Owner owner) {
        URI base = URI.create(owners.owners().get(owner.source()));
        boolean secure = "https".equals(base.getScheme());
        return new RequestOptions()
                .setHost(base.getHost())
                .setPort(base.getPort() > 0 ? base.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setConnectTimeout(CONNECT_MILLISECONDS)
                .setIdleTimeout(config.ownerTimeout().toMillis());
    }

    private void count(Owner owner, String outcome) {
        answers.get(owner).get(outcome).increment();
    }

    /** One request's way to its owner and back. */
    private final class Passage implements ProxyInterceptor {

        private final Owner owner;
        private final String uri;
        private final Optional<Buffer> body;

        Passage(Owner owner, String uri, Optional<Buffer> body) {
            this.owner = owner;
            this.uri = uri;
            this.body = body;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            context.request().setURI(uri);
            CLAIMED_IDENTITY.forEach(context.request().headers()::remove);
            return send(context, PAUSES.iterator())
                    .recover(failure -> Future.succeededFuture(failed(context, failure)));
        }

        private Future<ProxyResponse> send(ProxyContext context, Iterator<Integer> pauses) {
            body.ifPresent(read -> context.request().setBody(read.length() == 0 ? null : Body.body(read)));
            return context.sendRequest().recover(failure -> {
                if (!pauses.hasNext() || !mayRepeat(context.request(), failure)) {
                    return Future.failedFuture(failure);
                }
                LOG.debugf(failure, "%s is asked again", owner.source());
                repeated.get(owner).increment();
                Promise<Void> rested = Promise.promise();
                vertx.setTimer(pauses.next(), _ -> rested.complete());
                return rested.future().compose(_ -> send(context, pauses));
            });
        }

        /** Whether the connection is to blame and not the time or the caller, and doing it twice is as good as once. */
        private boolean mayRepeat(ProxyRequest request, Throwable failure) {
            HttpServerRequest asked = request.proxiedRequest();
            return body.isPresent()
                    && (failure instanceof IOException || failure instanceof HttpClosedException)
                    && (SAFE.contains(asked.method()) || asked.headers().contains(Commands.KEY))
                    && !asked.response().closed();
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            ProxyResponse response = context.response();
            String correlation = context.request().proxiedRequest().getHeader(Correlation.HEADER);
            response.putHeader(Correlation.HEADER, correlation);
            context.request().proxiedRequest().response().headers().remove(Correlation.HEADER);
            count(owner, OUTCOMES.get(response.getStatusCode() / 100 - 1));
            return context.sendResponse();
        }

        private ProxyResponse failed(ProxyContext context, Throwable failure) {
            HttpServerRequest request = context.request().proxiedRequest();
            LOG.debugf(failure, "%s gives no answer", owner.source());
            boolean late = failure instanceof TimeoutException;
            HttpRule rule = late ? HttpRule.OWNER_TIMEOUT : HttpRule.OWNER_UNAVAILABLE;
            int status = late ? 504 : 503;
            count(owner, late ? LATE : UNAVAILABLE);
            ProxyResponse response = context.request()
                    .release()
                    .response()
                    .setStatusCode(status)
                    .putHeader("content-type", Problem.MEDIA_TYPE)
                    .setBody(Body.body(problems.document(request, status, rule)));
            return late ? response : response.putHeader("Retry-After", ASK_AGAIN_SECONDS);
        }
    }
}
