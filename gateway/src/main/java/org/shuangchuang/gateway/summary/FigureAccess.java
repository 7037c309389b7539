package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.shuangchuang.eventstore.OutsideReach;
import org.shuangchuang.eventstore.access.AccessRule;
import org.shuangchuang.eventstore.access.Caller;
import org.shuangchuang.eventstore.access.Reach;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.gateway.access.GatewayAccess;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Placed;

/** Lets the public see the figures of the province and its prefectures, and nobody see others than it may. */
@ApplicationScoped
class FigureAccess {

    private static final int PREFECTURE = 2;

    private record Asked(String division, Set<String> concerns) implements Placed {}

    private final Caller caller;
    private final Names names;

    FigureAccess(Caller caller, Names names) {
        this.caller = caller;
        this.names = names;
    }

    /** Lets the caller see figures of a scope, if it may; gives the ids that the scope stands for, as {@link Names#ids} does. */
    Uni<Set<String>> requireFigures(Scope scope) {
        return isPublished(scope) ? names.ids(scope) : requireExplanation(scope);
    }

    /**
     * Lets the caller see what figures of a scope are made of, if it may. A name may be that of several, and anybody may call
     * itself as another does: all of them must be the caller's.
     *
     * @return the ids that the scope stands for
     * @throws ProblemException 401 and 403
     * @throws OutsideReach when the scope, or one of those that it names, is not the caller's
     */
    Uni<Set<String>> requireExplanation(Scope scope) {
        Actor actor =
                caller.actor().orElseThrow(() -> new ProblemException(401, AccessRule.TOKEN_MISSING, "Authorization"));
        var allowed = GatewayAccess.FIGURES.scopes().get(actor.role());
        if (allowed == null) {
            throw new ProblemException(403, AccessRule.ROLE_NOT_ALLOWED, null);
        }
        Reach reach = Reach.of(actor, allowed);
        String division = scope instanceof Scope.InDivision in ? in.code() : Divisions.PROVINCE;
        return names.ids(scope).invoke(ids -> asked(division, ids).forEach(reach::require));
    }

    private static List<Asked> asked(String division, Set<String> ids) {
        return ids.isEmpty()
                ? List.of(new Asked(division, Set.of()))
                : ids.stream().map(id -> new Asked(division, Set.of(id))).toList();
    }

    private static boolean isPublished(Scope scope) {
        return switch (scope) {
            case Scope.Province _ -> true;
            case Scope.InDivision in -> Divisions.find(in.code()).orElseThrow().level() <= PREFECTURE;
            case Scope.Named _ -> false;
        };
    }
}
