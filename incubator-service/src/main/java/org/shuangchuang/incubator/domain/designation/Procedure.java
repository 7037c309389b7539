package org.shuangchuang.incubator.domain.designation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shuangchuang.incubator.domain.designation.Designation.Active;
import org.shuangchuang.incubator.domain.designation.Designation.InProcedure;
import org.shuangchuang.incubator.domain.designation.Designation.None;
import org.shuangchuang.incubator.domain.designation.Designation.Status;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Apply;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.CloseNotice;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Decline;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Grant;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.OpenNotice;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.RaiseObjection;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.ResolveObjection;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Review;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.TakeOver;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationApplied;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationDeclined;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationGranted;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationReviewed;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationTakenOver;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.NoticeClosed;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.NoticeOpened;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.ObjectionRaised;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.ObjectionResolved;
import org.shuangchuang.incubator.domain.designation.Notice.Answer;
import org.shuangchuang.incubator.domain.ruleset.Shortfall;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;
import org.shuangchuang.vocabulary.WorkingDays;

/** From the application to the decision: three people, and a public notice in between. */
final class Procedure {

    private Procedure() {}

    static List<DesignationEvent> apply(Apply c, Designation state) {
        mustBeFree(state);
        if (c.barred() || state.isBarred(c.on())) {
            throw new Refused(DesignationRule.BARRED);
        }
        Subject subject = c.subject();
        return List.of(new DesignationApplied(
                subject.carrierId(),
                subject.carrierName(),
                subject.division(),
                subject.kind(),
                subject.level(),
                c.facts(),
                c.by(),
                c.provenance(),
                c.on()));
    }

    static List<DesignationEvent> takeOver(TakeOver c, Designation state) {
        if (!(state instanceof None)) {
            throw new Refused(DesignationRule.ALREADY_APPLIED_OR_GRANTED);
        }
        Subject subject = c.subject();
        return List.of(new DesignationTakenOver(
                subject.carrierId(),
                subject.carrierName(),
                subject.division(),
                subject.kind(),
                subject.level(),
                c.grantedOn(),
                Provenance.OPENING,
                c.on()));
    }

    static List<DesignationEvent> review(Review c, Designation state) {
        InProcedure applied = at(Status.APPLIED, state);
        if (c.by().equals(applied.applicant())) {
            throw new Refused(DesignationRule.FOUR_EYES);
        }
        Subject subject = applied.subject();
        List<Shortfall> shortfalls =
                c.rules().shortfalls(subject.kind(), subject.level(), subject.division(), applied.facts());
        return List.of(new DesignationReviewed(c.by(), c.recommended(), shortfalls, c.on()));
    }

    static List<DesignationEvent> openNotice(OpenNotice c, Designation state) {
        InProcedure reviewed = at(Status.REVIEWED, state);
        if (reviewed.review() == null || !reviewed.review().recommended()) {
            throw new Refused(DesignationRule.NOT_RECOMMENDED);
        }
        int workingDays = c.rules().noticeWorkingDays();
        return List.of(new NoticeOpened(workingDays, WorkingDays.after(c.on(), workingDays), c.on()));
    }

    static List<DesignationEvent> raiseObjection(RaiseObjection c, Designation state) {
        var _ = at(Status.NOTICE_OPEN, state);
        return List.of(new ObjectionRaised(c.objectionId(), c.ground(), c.on()));
    }

    static List<DesignationEvent> resolveObjection(ResolveObjection c, Designation state) {
        if (!notice(at(Status.NOTICE_OPEN, state)).isOpen(c.objectionId())) {
            throw new Refused(DesignationRule.NO_SUCH_OBJECTION, Map.of("objectionId", c.objectionId()));
        }
        return List.of(new ObjectionResolved(c.objectionId(), c.upheld(), c.on()));
    }

    static List<DesignationEvent> closeNotice(CloseNotice c, Designation state) {
        Notice notice = notice(at(Status.NOTICE_OPEN, state));
        if (!c.on().isAfter(notice.lastDay())) {
            throw new Refused(
                    DesignationRule.NOTICE_STILL_RUNNING,
                    Map.of("lastDay", notice.lastDay().toString()));
        }
        if (notice.has(Answer.OPEN)) {
            throw new Refused(DesignationRule.OBJECTION_OPEN);
        }
        return List.of(new NoticeClosed(c.on()));
    }

    static List<DesignationEvent> grant(Grant c, Designation state) {
        InProcedure noticed = at(Status.NOTICE_CLOSED, state);
        mustBeThirdPerson(c.by(), noticed);
        if (notice(noticed).has(Answer.UPHELD)) {
            throw new Refused(DesignationRule.OBJECTION_UPHELD);
        }
        Subject subject = Subject.of(c.carrier(), noticed.subject().level());
        List<Shortfall> shortfalls = c.rules()
                .designation()
                .shortfalls(subject.kind(), subject.level(), subject.division(), noticed.facts());
        if (!shortfalls.isEmpty() && c.reason() == null) {
            throw new Refused(DesignationRule.SHORTFALLS_NEED_REASON, Map.of("shortfalls", shortfalls));
        }
        return List.of(new DesignationGranted(
                subject.carrierId(),
                subject.carrierName(),
                subject.division(),
                subject.kind(),
                subject.level(),
                c.by(),
                c.rules().number(),
                shortfalls,
                c.reason(),
                c.provenance() == null ? noticed.provenance() : c.provenance(),
                c.on()));
    }

    static List<DesignationEvent> decline(Decline c, Designation state) {
        if (!(state instanceof InProcedure undecided) || undecided.review() == null) {
            throw new Refused(DesignationRule.NOT_IN_THIS_STEP);
        }
        mustBeThirdPerson(c.by(), undecided);
        Subject subject = undecided.subject();
        return List.of(new DesignationDeclined(
                subject.carrierId(),
                subject.carrierName(),
                subject.division(),
                subject.kind(),
                subject.level(),
                c.by(),
                c.rules().number(),
                c.rules()
                        .designation()
                        .shortfalls(subject.kind(), subject.level(), subject.division(), undecided.facts()),
                c.reason(),
                undecided.provenance(),
                c.on()));
    }

    /** The notice of a procedure that has one. */
    static Notice notice(InProcedure procedure) {
        return Objects.requireNonNull(procedure.notice());
    }

    private static void mustBeFree(Designation state) {
        if (state instanceof InProcedure || state instanceof Active) {
            throw new Refused(DesignationRule.ALREADY_APPLIED_OR_GRANTED);
        }
    }

    private static void mustBeThirdPerson(String approver, InProcedure procedure) {
        if (procedure.isFamiliarTo(approver)) {
            throw new Refused(DesignationRule.FOUR_EYES);
        }
    }

    private static InProcedure at(Status step, Designation state) {
        if (state instanceof InProcedure procedure && procedure.status() == step) {
            return procedure;
        }
        throw new Refused(DesignationRule.NOT_IN_THIS_STEP, Map.of("needed", step.name()));
    }
}
