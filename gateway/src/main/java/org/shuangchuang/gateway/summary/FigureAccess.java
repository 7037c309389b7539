package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.access.AccessRule;
import org.shuangchuang.eventstore.access.Caller;
import org.shuangchuang.eventstore.access.Reach;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.gateway.access.GatewayAccess;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Placed;

/** Lets the public see the figures of the province and its prefectures, and nobody see others than it may. */
public class FigureAccess {

    private static final int PREFECTURE = 2;

    private record Asked(String division, Set<String> concerns) implements Placed {}

    private final Caller caller;
    private final Names names;

    FigureAccess(Caller caller, Names names) {
        this.caller = caller;
        this.names = names;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Uni<@Nullable Response> allow(ContainerRequestContext request, SimpleResourceInfo resource) {
        boolean figure = resource.getResourceClass() == SummaryResource.class;
        if (!figure && resource.getResourceClass() != ExplainResource.class) {
            return Uni.createFrom().nullItem();
        }
        String text = request.getUriInfo().getQueryParameters().getFirst("scope");
        Scope scope = Scope.parse(Objects.requireNonNullElse(text, ""));
        if (figure && isPublished(scope)) {
            return Uni.createFrom().nullItem();
        }
        Actor actor =
                caller.actor().orElseThrow(() -> new ProblemException(401, AccessRule.TOKEN_MISSING, "Authorization"));
        var allowed = GatewayAccess.FIGURES.scopes().get(actor.role());
        if (allowed == null) {
            throw new ProblemException(403, AccessRule.ROLE_NOT_ALLOWED, null);
        }
        String division = scope instanceof Scope.InDivision in ? in.code() : Divisions.PROVINCE;
        return names.ids(scope).map(ids -> {
            Reach.of(actor, allowed).require(new Asked(division, ids));
            return null;
        });
    }

    private static boolean isPublished(Scope scope) {
        return switch (scope) {
            case Scope.Province _ -> true;
            case Scope.InDivision in -> Divisions.find(in.code()).orElseThrow().level() <= PREFECTURE;
            case Scope.Named _ -> false;
        };
    }
}
