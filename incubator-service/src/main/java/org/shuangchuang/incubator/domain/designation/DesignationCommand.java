package org.shuangchuang.incubator.domain.designation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.incubator.domain.carrier.Carrier;
import org.shuangchuang.incubator.domain.ruleset.DesignationRules;
import org.shuangchuang.incubator.domain.ruleset.Facts;
import org.shuangchuang.incubator.domain.ruleset.IncubationRules;
import org.shuangchuang.vocabulary.Provenance;

/** What can be asked of a designation. {@code by} is the subject of the actor. */
public sealed interface DesignationCommand {

    /** @param barred whether fraud at any level bars this carrier on the day */
    record Apply(Subject subject, Facts facts, boolean barred, String by, Provenance provenance, LocalDate on)
            implements DesignationCommand {}

    record Review(boolean recommended, DesignationRules rules, String by, LocalDate on) implements DesignationCommand {}

    record OpenNotice(DesignationRules rules, LocalDate on) implements DesignationCommand {}

    record RaiseObjection(String objectionId, ObjectionGround ground, LocalDate on) implements DesignationCommand {}

    record ResolveObjection(String objectionId, boolean upheld, LocalDate on) implements DesignationCommand {}

    record CloseNotice(LocalDate on) implements DesignationCommand {}

    /**
     * @param carrier as it is on the day
     * @param reason why it is granted in spite of shortfalls
     * @param provenance of the grant, null for the application's
     */
    record Grant(
            Carrier.Known carrier,
            IncubationRules rules,
            @Nullable String reason,
            @Nullable Provenance provenance,
            String by,
            LocalDate on)
            implements DesignationCommand {}

    record Decline(IncubationRules rules, String reason, String by, LocalDate on) implements DesignationCommand {}

    /** @param provenance of the grade, null for the designation's */
    record Evaluate(int year, Grade grade, @Nullable Provenance provenance, LocalDate on)
            implements DesignationCommand {}

    record OrderRectification(LocalDate dueOn, LocalDate on) implements DesignationCommand {}

    /** @param reason not {@link RevocationReason#CARRIER_CLOSED}, which closing the carrier causes by itself */
    record Revoke(RevocationReason reason, DesignationRules rules, LocalDate on) implements DesignationCommand {}

    /** Part of a carrier's closing: nothing happens when it is not in force. */
    record EndWithCarrier(LocalDate on) implements DesignationCommand {}

    /** Part of a carrier's move: nothing happens when it is not in force. */
    record MoveWithCarrier(String division, LocalDate on) implements DesignationCommand {}

    /** @param grantedOn day of the grant in the older system */
    record TakeOver(Subject subject, LocalDate grantedOn, LocalDate on) implements DesignationCommand {}
}
