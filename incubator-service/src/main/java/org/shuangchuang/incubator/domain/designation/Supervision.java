package org.shuangchuang.incubator.domain.designation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.incubator.domain.designation.Designation.Active;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.EndWithCarrier;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Evaluate;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.MoveWithCarrier;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.OrderRectification;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Revoke;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationEvaluated;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationMoved;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationRevoked;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.RectificationOrdered;
import org.shuangchuang.vocabulary.Refused;

/** From the grant to the end: evaluated every year, put right or taken away. */
final class Supervision {

    private Supervision() {}

    static List<DesignationEvent> evaluate(Evaluate c, Designation state) {
        Active active = inForce(state);
        if (c.year() < active.grantedOn().getYear() || c.year() > c.on().getYear()) {
            throw new Refused(DesignationRule.YEAR_OUT_OF_RANGE);
        }
        if (active.evaluations().stream().anyMatch(evaluation -> evaluation.year() >= c.year())) {
            throw new Refused(DesignationRule.EVALUATED_ALREADY);
        }
        Subject subject = active.subject();
        return List.of(new DesignationEvaluated(
                subject.carrierId(),
                subject.carrierName(),
                subject.division(),
                subject.kind(),
                subject.level(),
                c.year(),
                c.grade(),
                c.provenance() == null ? active.provenance() : c.provenance(),
                c.on()));
    }

    static List<DesignationEvent> orderRectification(OrderRectification c, Designation state) {
        if (inForce(state).failedInARow() == 0) {
            throw new Refused(DesignationRule.NOTHING_TO_RECTIFY);
        }
        return List.of(new RectificationOrdered(c.dueOn(), c.on()));
    }

    static List<DesignationEvent> revoke(Revoke c, Designation state) {
        Active active = inForce(state);
        return switch (c.reason()) {
            case FRAUD ->
                List.of(revoked(active, c.reason(), c.on().plusYears(c.rules().barredYears()), c.on()));
            case FAILED_EVALUATIONS -> {
                int needed = c.rules().failedEvaluationsInARow();
                if (active.failedInARow() < needed) {
                    throw new Refused(
                            DesignationRule.TOO_FEW_FAILED_EVALUATIONS,
                            Map.of("needed", needed, "failedInARow", active.failedInARow()));
                }
                yield List.of(revoked(active, c.reason(), null, c.on()));
            }
            case CARRIER_CLOSED -> throw new Refused(DesignationRule.CLOSE_THE_CARRIER);
        };
    }

    static List<DesignationEvent> endWithCarrier(EndWithCarrier c, Designation state) {
        return state instanceof Active active
                ? List.of(revoked(active, RevocationReason.CARRIER_CLOSED, null, c.on()))
                : List.of();
    }

    static List<DesignationEvent> moveWithCarrier(MoveWithCarrier c, Designation state) {
        if (!(state instanceof Active active) || active.subject().division().equals(c.division())) {
            return List.of();
        }
        Subject subject = active.subject();
        return List.of(new DesignationMoved(
                subject.carrierId(),
                subject.carrierName(),
                subject.division(),
                c.division(),
                subject.kind(),
                subject.level(),
                active.provenance(),
                c.on()));
    }

    private static DesignationEvent revoked(
            Active active, RevocationReason reason, @Nullable LocalDate barredUntil, LocalDate on) {
        Subject subject = active.subject();
        return new DesignationRevoked(
                subject.carrierId(),
                subject.carrierName(),
                subject.division(),
                subject.kind(),
                subject.level(),
                reason,
                barredUntil,
                active.provenance(),
                on);
    }

    private static Active inForce(Designation state) {
        if (state instanceof Active active) {
            return active;
        }
        throw new Refused(DesignationRule.NOT_IN_FORCE);
    }
}
