package org.shuangchuang.eventstore.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

/** Who makes this request, in which role and how far it may go. Filled by {@link AccessFilter}. */
@RequestScoped
public class Caller {

    private @Nullable Actor actor;
    private @Nullable Reach reach;

    /** Who acts, in the role that the operation was allowed to; nothing for the public and for parts of the system. */
    public Optional<Actor> actor() {
        return Optional.ofNullable(actor);
    }

    /** How far it may go. */
    public Reach reach() {
        if (reach == null) {
            throw new IllegalStateException("nobody was let in");
        }
        return reach;
    }

    /**
     * Lets the caller in, or not.
     *
     * @param source name of this owner; empty where no part of the system has anything to read
     * @throws ProblemException 401 without a token, 403 when it may not call the operation
     */
    void enter(Operation operation, Optional<Identity> identity, String source) {
        switch (operation.door()) {
            case ANYBODY -> {
                actor = identity.flatMap(Identity::actor).orElse(null);
                reach = Reach.EVERYWHERE;
            }
            case PARTS -> {
                if (!required(identity).audience().contains(source)) {
                    throw new ProblemException(403, AccessRule.NOT_FOR_PEOPLE, null);
                }
                reach = Reach.EVERYWHERE;
            }
            case ROLES -> enter(operation, required(identity));
        }
    }

    private void enter(Operation operation, Identity identity) {
        Optional<Role> allowed = operation.allowed(identity.roles());
        // also when it is turned away: the attempt is remembered
        actor = allowed.map(identity::as).orElseGet(identity::actor).orElse(null);
        if (allowed.isEmpty()) {
            throw new ProblemException(403, AccessRule.ROLE_NOT_ALLOWED, null);
        }
        if (actor == null) {
            throw new ProblemException(403, AccessRule.DIVISION_MISSING, "division");
        }
        reach = Reach.of(actor, operation.scopes().get(allowed.get()));
    }

    private static Identity required(Optional<Identity> identity) {
        return identity.orElseThrow(() -> new ProblemException(401, AccessRule.TOKEN_MISSING, "Authorization"));
    }
}
