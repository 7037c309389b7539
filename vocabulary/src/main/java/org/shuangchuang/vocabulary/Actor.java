package org.shuangchuang.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: kept in the metadata of every event.
 *
 * @param subject stable account identifier, never a person's name
 * @param role the role it acts in
 * @param division the division it belongs to, a code of the division table
 * @param party whom it acts for: the unified social credit code or the id of an enterprise, a team, a carrier or a service
 *     provider; null for staff and the system
 * @param authenticatedAt when it last proved who it is, null for the system
 */
public record Actor(
        String subject,
        Role role,
        String division,
        @Nullable String party,
        @Nullable Instant authenticatedAt) {

    /** Staff, or an account that acts for nobody yet. */
    public Actor(String subject, Role role, String division) {
        this(subject, role, division, null, null);
    }

    /** A policy or the clock. */
    public static Actor system(String name) {
        return new Actor("system:" + name, Role.SYSTEM, Divisions.PROVINCE);
    }

    /** The same account, acting for a party. */
    public Actor actingFor(String someone) {
        return new Actor(subject, role, division, someone, authenticatedAt);
    }
}
