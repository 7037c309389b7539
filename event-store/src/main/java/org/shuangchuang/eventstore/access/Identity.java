package org.shuangchuang.eventstore.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Role;

/**
 * What a verified token says of its holder.
 *
 * @param subject stable account identifier
 * @param roles of the programme; none for parts of the system
 * @param division code, or null
 * @param party whom it acts for, or null
 * @param authenticatedAt when it proved who it is; when the token was made if that is not said
 * @param audience who the token is for
 * @param expiresAt when it ends
 */
public record Identity(
        String subject,
        Set<Role> roles,
        @Nullable String division,
        @Nullable String party,
        Instant authenticatedAt,
        Set<String> audience,
        Instant expiresAt) {

    /** @param names of its roles, wherever the provider puts them in the token */
    static Identity of(JsonWebToken token, Set<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM && names.contains(role.name())) {
                roles.add(role);
            }
        }
        long proved = token.getClaim("auth_time") instanceof Number at ? at.longValue() : token.getIssuedAtTime();
        return new Identity(
                token.getSubject(),
                roles,
                text(token, "division"),
                text(token, "party"),
                Instant.ofEpochSecond(proved),
                Set.copyOf(token.getAudience()),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        return token.getClaim(claim) instanceof String text ? text : null;
    }

    /** It as somebody who acts in the first of its roles; nothing without a role, or where its division is not known. */
    public Optional<Actor> actor() {
        return roles.stream().findFirst().flatMap(this::as);
    }

    /** It as somebody who acts in a role; nothing where its division is not known. */
    Optional<Actor> as(Role role) {
        String home = division;
        return home == null || Divisions.find(home).isEmpty()
                ? Optional.empty()
                : Optional.of(new Actor(subject, role, home, party, authenticatedAt));
    }
}
