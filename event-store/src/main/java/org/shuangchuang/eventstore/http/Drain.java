package org.shuangchuang.eventstore.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A replica that has been told to end takes requests until its delay ({@code quarkus.shutdown.delay}) is over, and closes each
 * connection with the answer: callers that keep connections come back through the balancer, which knows that this replica is not
 * ready. A connection that nobody used meanwhile is given up by its caller, who keeps none longer than that.
 */
@ApplicationScoped
public class Drain {

    private static final int BEFORE_ALL_ROUTES = -2000;

    private volatile boolean ending;

    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        ending = true;
    }

    void register(@Observes Router router) {
        var _ = router.route().order(BEFORE_ALL_ROUTES).handler(context -> {
            if (ending) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
            context.next();
        });
    }
}
