package org.shuangchuang.gateway.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.shuangchuang.eventstore.access.Authentication;
import org.shuangchuang.gateway.GatewayConfig;
import org.shuangchuang.gateway.GatewayRule;

/**
 * How much is let in: so many requests of each client, so many of all at once, and no body for ever. A client is the account of a
 * token that was verified in the last minute, and an address otherwise, so that nobody gets more by making tokens up.
 */
@ApplicationScoped
@RegisterForReflection(classNames = Admission.CACHE_ENTRY)
public class Admission {

    /** Caffeine finds the entries of a cache with these limits by this name. */
    static final String CACHE_ENTRY = "com.github.benmanes.caffeine.cache.PSAMS";

    private static final int AFTER_CORRELATION = -950;
    private static final int MOST_CLIENTS = 100_000;

    private final GatewayConfig config;
    private final Authentication authentication;
    private final ProblemWriter problems;
    private final MeterRegistry metrics;
    private final Map<GatewayRule, Counter> turnedAway = new EnumMap<>(GatewayRule.class);
    private final Vertx vertx;
    private final String policy;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(MOST_CLIENTS)
            .build();

    Admission(
            GatewayConfig config,
            Authentication authentication,
            ProblemWriter problems,
            MeterRegistry metrics,
            Vertx vertx) {
        this.config = config;
        this.authentication = authentication;
        this.problems = problems;
        this.metrics = metrics;
        this.vertx = vertx;
        this.policy = "\"client\";q=" + most() + ";w=" + config.requestWindow().toSeconds();
    }

    void register(@Observes Router router) {
        metrics.gauge("shuangchuang.gateway.under-way", underWay);
        for (GatewayRule rule : List.of(GatewayRule.TOO_MANY_REQUESTS, GatewayRule.OVERLOADED)) {
            turnedAway.put(rule, metrics.counter("shuangchuang.gateway.turned-away", "rule", rule.code()));
        }
        var _ = router.route("/api/*").order(AFTER_CORRELATION).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        ConsumptionProbe probe = clients.get(client(request), _ -> bucket()).tryConsumeAndReturnRemaining(1);
        tell(request.response(), probe);
        if (!probe.isConsumed()) {
            turnAway(request, 429, GatewayRule.TOO_MANY_REQUESTS, seconds(probe.getNanosToWaitForRefill()));
        } else if (underWay.incrementAndGet() > config.mostAtOnce()) {
            underWay.decrementAndGet();
            turnAway(request, 503, GatewayRule.OVERLOADED, 1);
        } else {
            context.addEndHandler(_ -> underWay.decrementAndGet());
            limitBody(context);
            context.next();
        }
    }

    private String client(HttpServerRequest request) {
        return authentication
                .verified(request)
                .map(identity -> "account " + identity.subject())
                .orElseGet(() -> "address " + request.remoteAddress().hostAddress());
    }

    private int most() {
        return Math.toIntExact(
                config.requestsPerSecond() * config.requestWindow().toSeconds());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(most()).refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** As RFC 9112 tells it, section 6.3. */
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    /** In the form of the IETF draft "RateLimit header fields for HTTP". */
    private void tell(HttpServerResponse response, ConsumptionProbe probe) {
        response.putHeader("RateLimit-Policy", policy);
        response.putHeader(
                "RateLimit",
                "\"client\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
    }

    private void turnAway(HttpServerRequest request, int status, GatewayRule rule, long again) {
        turnedAway.get(rule).increment();
        request.response().putHeader("Retry-After", Long.toString(again));
        problems.end(request, status, rule);
    }

    /**
     * A body that does not come to its end in time holds a connection for nothing. A request without one is not watched, nor any whose
     * body has ended: a timer would keep it in memory long after it has been answered.
     */
    private void limitBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || !hasBody(request)) {
            return;
        }
        long timer = vertx.setTimer(config.bodyTimeout().toMillis(), _ -> {
            var _ = request.connection().close();
        });
        request.end().onComplete(_ -> vertx.cancelTimer(timer));
    }

    private static long seconds(long nanoseconds) {
        return Math.ceilDiv(nanoseconds, TimeUnit.SECONDS.toNanos(1));
    }
}
