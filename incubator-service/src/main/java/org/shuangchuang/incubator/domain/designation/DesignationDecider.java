package org.shuangchuang.incubator.domain.designation;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.incubator.domain.designation.Designation.Active;
import org.shuangchuang.incubator.domain.designation.Designation.Ended;
import org.shuangchuang.incubator.domain.designation.Designation.Evaluation;
import org.shuangchuang.incubator.domain.designation.Designation.InProcedure;
import org.shuangchuang.incubator.domain.designation.Designation.None;
import org.shuangchuang.incubator.domain.designation.Designation.Status;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Apply;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.CloseNotice;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Decline;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.EndWithCarrier;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Evaluate;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Grant;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.MoveWithCarrier;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.OpenNotice;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.OrderRectification;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.RaiseObjection;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.ResolveObjection;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Review;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Revoke;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.TakeOver;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationApplied;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationDeclined;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationEvaluated;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationGranted;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationMoved;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationReviewed;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationRevoked;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationTakenOver;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.NoticeClosed;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.NoticeOpened;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.ObjectionRaised;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.ObjectionResolved;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.RectificationOrdered;
import org.shuangchuang.incubator.domain.designation.Notice.Answer;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Provenance;

/**
 * The life of a designation: applied, reviewed, noticed, granted; evaluated every year; revoked.
 *
 * <p>The way to the grant is decided by {@link Procedure}, what follows it by {@link Supervision}.
 */
public final class DesignationDecider implements Decider<DesignationCommand, Designation, DesignationEvent> {

    public static final DesignationDecider DESIGNATION = new DesignationDecider();

    @Override
    public Designation initial() {
        return new None();
    }

    @Override
    public List<DesignationEvent> decide(DesignationCommand command, Designation state) {
        return switch (command) {
            case Apply c -> Procedure.apply(c, state);
            case Review c -> Procedure.review(c, state);
            case OpenNotice c -> Procedure.openNotice(c, state);
            case RaiseObjection c -> Procedure.raiseObjection(c, state);
            case ResolveObjection c -> Procedure.resolveObjection(c, state);
            case CloseNotice c -> Procedure.closeNotice(c, state);
            case Grant c -> Procedure.grant(c, state);
            case Decline c -> Procedure.decline(c, state);
            case TakeOver c -> Procedure.takeOver(c, state);
            case Evaluate c -> Supervision.evaluate(c, state);
            case OrderRectification c -> Supervision.orderRectification(c, state);
            case Revoke c -> Supervision.revoke(c, state);
            case EndWithCarrier c -> Supervision.endWithCarrier(c, state);
            case MoveWithCarrier c -> Supervision.moveWithCarrier(c, state);
        };
    }

    @Override
    public Designation evolve(Designation state, DesignationEvent event) {
        return switch (event) {
            case DesignationApplied e -> {
                Subject subject = new Subject(e.carrierId(), e.carrierName(), e.division(), e.kind(), e.level());
                yield new InProcedure(
                        subject.designationId(),
                        subject,
                        Status.APPLIED,
                        e.facts(),
                        e.applicant(),
                        null,
                        null,
                        e.provenance());
            }
            case DesignationReviewed e ->
                ((InProcedure) state).reviewed(new Designation.Review(e.reviewer(), e.recommended(), e.occurredOn()));
            case NoticeOpened e ->
                ((InProcedure) state).noticed(Status.NOTICE_OPEN, new Notice(e.occurredOn(), e.lastDay(), List.of()));
            case ObjectionRaised e -> {
                InProcedure open = (InProcedure) state;
                yield open.noticed(open.status(), Procedure.notice(open).raised(e.objectionId(), e.ground()));
            }
            case ObjectionResolved e -> {
                InProcedure open = (InProcedure) state;
                Answer answer = e.upheld() ? Answer.UPHELD : Answer.DISMISSED;
                yield open.noticed(open.status(), Procedure.notice(open).resolved(e.objectionId(), answer));
            }
            case NoticeClosed _ -> {
                InProcedure open = (InProcedure) state;
                yield open.noticed(Status.NOTICE_CLOSED, Procedure.notice(open));
            }
            case DesignationGranted e ->
                active(
                        new Subject(e.carrierId(), e.carrierName(), e.division(), e.kind(), e.level()),
                        e.occurredOn(),
                        e.provenance());
            case DesignationTakenOver e ->
                active(
                        new Subject(e.carrierId(), e.carrierName(), e.division(), e.kind(), e.level()),
                        e.grantedOn(),
                        e.provenance());
            case DesignationDeclined e -> {
                Subject subject = new Subject(e.carrierId(), e.carrierName(), e.division(), e.kind(), e.level());
                yield new Ended(subject.designationId(), subject, Status.DECLINED, e.occurredOn(), null);
            }
            case DesignationEvaluated e ->
                ((Active) state).evaluated(new Evaluation(e.year(), e.grade(), e.occurredOn()));
            case RectificationOrdered e -> ((Active) state).mustRectify(e.dueOn());
            case DesignationMoved e -> ((Active) state).movedTo(e.division());
            case DesignationRevoked e -> {
                Active active = (Active) state;
                yield new Ended(
                        active.designationId(), active.subject(), Status.REVOKED, e.occurredOn(), e.barredUntil());
            }
        };
    }

    private static Active active(Subject subject, LocalDate grantedOn, Provenance provenance) {
        return new Active(subject.designationId(), subject, Status.ACTIVE, grantedOn, List.of(), null, provenance);
    }
}
