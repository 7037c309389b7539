package org.shuangchuang.incubator.domain.designation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.incubator.domain.ruleset.Facts;
import org.shuangchuang.vocabulary.Placed;
import org.shuangchuang.vocabulary.Provenance;

/** A designation 资格: that a carrier of a kind is recognised at a level. */
public sealed interface Designation {

    enum Status {
        APPLIED,
        REVIEWED,
        NOTICE_OPEN,
        NOTICE_CLOSED,
        ACTIVE,
        DECLINED,
        REVOKED
    }

    record None() implements Designation {}

    /**
     * On the way to a decision.
     *
     * @param applicant subject of the actor who applied; with the reviewer and the approver three different people
     * @param review null before it
     * @param notice null before it
     */
    record InProcedure(
            String designationId,
            Subject subject,
            Status status,
            Facts facts,
            String applicant,
            @Nullable Review review,
            @Nullable Notice notice,
            Provenance provenance)
            implements Designation, Placed {
        @Override
        public String division() {
            return subject.division();
        }

        @Override
        public Set<String> concerns() {
            return Set.of(subject.carrierId());
        }

        InProcedure reviewed(Review result) {
            return new InProcedure(
                    designationId, subject, Status.REVIEWED, facts, applicant, result, notice, provenance);
        }

        InProcedure noticed(Status now, Notice changed) {
            return new InProcedure(designationId, subject, now, facts, applicant, review, changed, provenance);
        }

        boolean isFamiliarTo(String someone) {
            return someone.equals(applicant) || (review != null && someone.equals(review.reviewer()));
        }
    }

    /** @param reviewer subject of the actor who reviewed */
    record Review(String reviewer, boolean recommended, LocalDate on) {}

    /**
     * In force.
     *
     * @param rectifyBy day until which shortcomings must be put right, null when nothing is ordered
     */
    record Active(
            String designationId,
            Subject subject,
            Status status,
            LocalDate grantedOn,
            List<Evaluation> evaluations,
            @Nullable LocalDate rectifyBy,
            Provenance provenance)
            implements Designation, Placed {
        @Override
        public String division() {
            return subject.division();
        }

        @Override
        public Set<String> concerns() {
            return Set.of(subject.carrierId());
        }

        Active movedTo(String division) {
            return new Active(
                    designationId, subject.in(division), status, grantedOn, evaluations, rectifyBy, provenance);
        }

        Active evaluated(Evaluation evaluation) {
            List<Evaluation> all =
                    Stream.concat(evaluations.stream(), Stream.of(evaluation)).toList();
            return new Active(designationId, subject, status, grantedOn, all, null, provenance);
        }

        Active mustRectify(LocalDate by) {
            return new Active(designationId, subject, status, grantedOn, evaluations, by, provenance);
        }

        /** How many of the latest evaluations, without a break, were failed. */
        int failedInARow() {
            int failed = 0;
            for (Evaluation evaluation : evaluations.reversed()) {
                if (evaluation.grade() != Grade.UNQUALIFIED) {
                    break;
                }
                failed++;
            }
            return failed;
        }
    }

    record Evaluation(int year, Grade grade, LocalDate on) {}

    /**
     * Declined or revoked; it may be applied for again.
     *
     * @param barredUntil first day on which it may, null for at once
     */
    record Ended(
            String designationId,
            Subject subject,
            Status status,
            LocalDate endedOn,
            @Nullable LocalDate barredUntil) implements Designation, Placed {
        @Override
        public String division() {
            return subject.division();
        }

        @Override
        public Set<String> concerns() {
            return Set.of(subject.carrierId());
        }
    }

    /** Whether fraud bars from applying on this day. */
    default boolean isBarred(LocalDate on) {
        return this instanceof Ended ended && ended.barredUntil() != null && on.isBefore(ended.barredUntil());
    }
}
