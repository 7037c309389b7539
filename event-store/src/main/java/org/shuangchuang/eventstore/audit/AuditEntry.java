package org.shuangchuang.eventstore.audit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * Somebody did something, or tried to.
 *
 * @param at when it was recorded
 * @param id tells entries of the same instant apart, over all sources
 * @param kind what sort of thing it was
 * @param actor subject of who did it; empty when it was not proved who it was
 * @param role it acted in
 * @param division it belongs to
 * @param what name of the event, type of the problem, purpose of the disclosure, or outcome of the erasure
 * @param subject the event, the path that was asked for, or the person's id
 * @param correlation what all that belongs to one request shares
 */
@RegisterForReflection
public record AuditEntry(
        Instant at,
        String id,
        Kind kind,
        String actor,
        String role,
        String division,
        String what,
        String subject,
        String correlation) {

    /** What sort of thing was done. */
    public enum Kind {
        /** An event came of a command. */
        EVENT,
        /** An attempt was refused. */
        REFUSAL,
        /** Somebody was shown what is known of a person. */
        DISCLOSURE,
        /** A person was erased or restricted. */
        ERASURE
    }
}
