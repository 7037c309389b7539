package org.shuangchuang.gateway.routing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.gateway.Owner;

/** Which paths belong to which owner. An owner's log is for other parts of the system, not for the outside. */
@ApplicationScoped
public class OwnerRoutes {

    private static final int BEFORE_OWN_RESOURCES = -900;

    private final OwnerProxies proxies;
    private final BodyLimit limit;
    private final ProblemWriter problems;

    OwnerRoutes(OwnerProxies proxies, BodyLimit limit, ProblemWriter problems) {
        this.proxies = proxies;
        this.limit = limit;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        for (Owner owner : Owner.values()) {
            var _ = router.route(owner.path() + "/*")
                    .order(BEFORE_OWN_RESOURCES)
                    .handler(context -> forward(owner, context));
        }
    }

    private void forward(Owner owner, RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (!path.startsWith(owner.path() + "/")
                || isLog(path.substring(owner.path().length()))) {
            problems.end(request, 404, HttpRule.UNKNOWN_PATH);
        } else {
            String uri = request.query() == null ? path : path + "?" + request.query();
            limit.read(request, body -> proxies.forward(owner, request, uri, body));
        }
    }

    /** Whatever a lenient server may take for the log: with empty segments, parameters or escapes. */
    private static boolean isLog(String below) {
        return Arrays.stream(below.split("/", -1))
                .map(segment -> segment.split(";", 2)[0])
                .filter(segment -> !segment.isBlank())
                .findFirst()
                .map(first -> first.equalsIgnoreCase("log") || first.contains("%"))
                .orElse(false);
    }
}
