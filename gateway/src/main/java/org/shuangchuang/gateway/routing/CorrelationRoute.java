package org.shuangchuang.gateway.routing;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.shuangchuang.eventstore.http.Correlation;

/** Gives every request a correlation id, its own or a new one, and tells the caller. */
@ApplicationScoped
public class CorrelationRoute {

    /** Before everything else. */
    private static final int FIRST = -1000;

    void register(@Observes Router router) {
        var _ = router.route("/api/*").order(FIRST).handler(context -> {
            String correlation = Correlation.of(context.request().getHeader(Correlation.HEADER));
            Correlation.log(correlation);
            context.request().headers().set(Correlation.HEADER, correlation);
            context.response().putHeader(Correlation.HEADER, correlation);
            context.next();
        });
    }
}
