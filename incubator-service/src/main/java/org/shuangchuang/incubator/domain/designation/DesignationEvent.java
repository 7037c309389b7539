package org.shuangchuang.incubator.domain.designation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.ruleset.Facts;
import org.shuangchuang.incubator.domain.ruleset.Shortfall;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;

/** What happened to a designation. Those that figures count carry all that they count under. */
public sealed interface DesignationEvent extends Event {

    record DesignationApplied(
            String carrierId,
            String carrierName,
            String division,
            CarrierKind kind,
            Level level,
            Facts facts,
            String applicant,
            Provenance provenance,
            LocalDate occurredOn)
            implements DesignationEvent {}

    /** @param shortfalls by the rules in force on the day of the review */
    record DesignationReviewed(String reviewer, boolean recommended, List<Shortfall> shortfalls, LocalDate occurredOn)
            implements DesignationEvent {}

    /** @param lastDay last day of the term */
    record NoticeOpened(int workingDays, LocalDate lastDay, LocalDate occurredOn) implements DesignationEvent {}

    record ObjectionRaised(String objectionId, ObjectionGround ground, LocalDate occurredOn)
            implements DesignationEvent {}

    record ObjectionResolved(String objectionId, boolean upheld, LocalDate occurredOn) implements DesignationEvent {}

    record NoticeClosed(LocalDate occurredOn) implements DesignationEvent {}

    /**
     * @param rules number of the rule set that was in force
     * @param reason why it was granted in spite of shortfalls
     */
    record DesignationGranted(
            String carrierId,
            String carrierName,
            String division,
            CarrierKind kind,
            Level level,
            String approver,
            String rules,
            List<Shortfall> shortfalls,
            @Nullable String reason,
            Provenance provenance,
            LocalDate occurredOn)
            implements DesignationEvent {}

    record DesignationDeclined(
            String carrierId,
            String carrierName,
            String division,
            CarrierKind kind,
            Level level,
            String approver,
            String rules,
            List<Shortfall> shortfalls,
            String reason,
            Provenance provenance,
            LocalDate occurredOn)
            implements DesignationEvent {}

    record DesignationEvaluated(
            String carrierId,
            String carrierName,
            String division,
            CarrierKind kind,
            Level level,
            int year,
            Grade grade,
            Provenance provenance,
            LocalDate occurredOn)
            implements DesignationEvent {}

    record RectificationOrdered(LocalDate dueOn, LocalDate occurredOn) implements DesignationEvent {}

    /** @param barredUntil first day on which it may be applied for again, null for at once */
    record DesignationRevoked(
            String carrierId,
            String carrierName,
            String division,
            CarrierKind kind,
            Level level,
            RevocationReason reason,
            @Nullable LocalDate barredUntil,
            Provenance provenance,
            LocalDate occurredOn)
            implements DesignationEvent {}

    /** @param division the new one */
    record DesignationMoved(
            String carrierId,
            String carrierName,
            String fromDivision,
            String division,
            CarrierKind kind,
            Level level,
            Provenance provenance,
            LocalDate occurredOn)
            implements DesignationEvent {}

    /**
     * From an older system.
     *
     * @param grantedOn day of the grant there
     * @param provenance {@link Provenance#OPENING}
     */
    record DesignationTakenOver(
            String carrierId,
            String carrierName,
            String division,
            CarrierKind kind,
            Level level,
            LocalDate grantedOn,
            Provenance provenance,
            LocalDate occurredOn)
            implements DesignationEvent {}
}
