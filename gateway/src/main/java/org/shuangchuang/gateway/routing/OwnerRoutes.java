package org.shuangchuang.gateway.routing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.shuangchuang.eventstore.access.AccessRule;
import org.shuangchuang.eventstore.access.Authentication;
import org.shuangchuang.eventstore.access.Identity;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.gateway.Owner;

/** Which paths belong to which owner. An owner's log is for other parts of the system, not for the outside. */
@ApplicationScoped
public class OwnerRoutes {

    private static final Logger LOG = Logger.getLogger(OwnerRoutes.class);
    private static final int BEFORE_OWN_RESOURCES = -100;

    private final OwnerProxies proxies;
    private final BodyLimit limit;
    private final ProblemWriter problems;
    private final Authentication authentication;

    OwnerRoutes(OwnerProxies proxies, BodyLimit limit, ProblemWriter problems, Authentication authentication) {
        this.proxies = proxies;
        this.limit = limit;
        this.problems = problems;
        this.authentication = authentication;
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
        if (isTrick(request.path())
                || !path.startsWith(owner.path() + "/")
                || isLog(path.substring(owner.path().length()))) {
            turnAside(context);
        } else {
            String uri = request.query() == null ? path : path + "?" + request.query();
            whenKnown(context, () -> limit.read(request, body -> proxies.forward(owner, request, uri, body)));
        }
    }

    /** Goes on for callers whose token is believed; which operations they may call, the owner says. */
    private void whenKnown(RoutingContext context, Runnable proceed) {
        authentication
                .of(context)
                .map(identity -> identity.orElseThrow(
                        () -> new ProblemException(401, AccessRule.TOKEN_MISSING, "Authorization")))
                .subscribe()
                .with(_ -> proceed.run(), failure -> {
                    if (failure instanceof ProblemException why) {
                        problems.turnAway(context.request(), why, Optional.empty());
                    } else {
                        LOG.error("a request cannot be passed on", failure);
                        problems.end(context.request(), 500, HttpRule.INTERNAL);
                    }
                });
    }

    /** Whoever looks for a way around is told of nothing, and remembered. */
    private void turnAside(RoutingContext context) {
        ProblemException unknown = new ProblemException(404, HttpRule.UNKNOWN_PATH, null);
        authentication
                .of(context)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .subscribe()
                .with(identity -> problems.turnAway(context.request(), unknown, identity.flatMap(Identity::actor)));
    }

    /** Steps upwards, separators of other systems and the end of a text in C: no path here has any of them. */
    private static boolean isTrick(String asked) {
        String plain = asked.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return plain.contains("%00")
                || plain.contains("%5c")
                || plain.contains("\\")
                || Arrays.asList(plain.split("/|%2f", -1)).contains("..");
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
