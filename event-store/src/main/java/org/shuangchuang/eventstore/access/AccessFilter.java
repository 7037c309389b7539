package org.shuangchuang.eventstore.access;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.StoreConfig;
import org.shuangchuang.eventstore.http.CommandFilter;
import org.shuangchuang.eventstore.http.Correlation;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.Language;
import org.shuangchuang.eventstore.http.Problem;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.eventstore.http.Refusals;
import org.shuangchuang.eventstore.listing.Page;
import org.shuangchuang.vocabulary.Shared;

/**
 * Lets a request in when the table allows its operation, and lets a record out when the caller's permission reaches it. Commands
 * are held against the record that they change when they are decided; lists are read within the caller's reach.
 */
public class AccessFilter {

    private final Operations operations;
    private final Authentication authentication;
    private final Caller caller;
    private final Refusals refusals;
    private final String source;

    AccessFilter(
            Operations operations,
            Authentication authentication,
            Caller caller,
            Refusals refusals,
            StoreConfig config) {
        this.operations = operations;
        this.authentication = authentication;
        this.caller = caller;
        this.refusals = refusals;
        this.source = config.source();
    }

    /** Before anything of the request is looked at. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<@Nullable Response> letIn(ResteasyReactiveContainerRequestContext request) {
        if (request.getUriInfo().getPath().indexOf('\0') >= 0) {
            // no record has this character in its name, and PostgreSQL refuses to look for it
            throw new ProblemException(404, HttpRule.UNKNOWN_PATH, null);
        }
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        Operation operation = operations
                .of(context.getTarget())
                .orElseThrow(() -> new ProblemException(403, AccessRule.ROLE_NOT_ALLOWED, null));
        return authentication.of(context.unwrap(RoutingContext.class)).map(identity -> {
            caller.enter(operation, identity, source);
            return null;
        });
    }

    /** After everything else. */
    @ServerResponseFilter
    public void letOut(ContainerRequestContext request, ContainerResponseContext response) {
        Object record = response.getEntity();
        // HEAD is a read as well: it tells the version
        boolean read = !CommandFilter.isCommand(request) && response.getStatus() == 200;
        if (!read || record instanceof Page<?> || caller.reach().covers(record)) {
            show(record, response);
            return;
        }
        Language language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String correlation = Correlation.of(request.getHeaderString(Correlation.HEADER));
        Problem problem = Problem.of(AccessRule.OUTSIDE_REACH, 403, language).correlation(correlation);
        response.getHeaders().putSingle(Correlation.HEADER, correlation);
        response.getHeaders().remove(HttpHeaders.ETAG);
        response.setStatus(problem.status());
        response.setEntity(problem, new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
        refusals.note(caller.actor(), request.getMethod(), request.getUriInfo().getPath(), problem);
    }

    /** Of a record that several share, the caller's part alone. */
    private void show(@Nullable Object record, ContainerResponseContext response) {
        if (record instanceof Page<?> page && page.items().stream().anyMatch(Shared.class::isInstance)) {
            response.setEntity(page.map(caller.reach()::shown));
        } else if (record instanceof Shared) {
            response.setEntity(caller.reach().shown(record));
        }
    }
}
