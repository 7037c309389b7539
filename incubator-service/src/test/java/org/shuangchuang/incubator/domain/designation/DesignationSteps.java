package org.shuangchuang.incubator.domain.designation;

import static org.shuangchuang.incubator.domain.Given.CARRIER;
import static org.shuangchuang.incubator.domain.Given.PLENTY;
import static org.shuangchuang.incubator.domain.Given.day;

import java.time.LocalDate;
import java.util.List;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationApplied;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationEvaluated;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationGranted;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationReviewed;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationRevoked;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.NoticeClosed;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.NoticeOpened;
import org.shuangchuang.incubator.domain.ruleset.Facts;
import org.shuangchuang.vocabulary.Provenance;

/** The usual way of a designation, step by step: granted on 20 March 2019. */
final class DesignationSteps {

    static final Subject SUBJECT = Subject.of(CARRIER, Level.PROVINCIAL);
    static final DesignationApplied APPLIED = applied(PLENTY, day(2019, 2, 1));
    static final DesignationReviewed REVIEWED = new DesignationReviewed("reviewer", true, List.of(), day(2019, 2, 20));
    static final NoticeOpened NOTICE = new NoticeOpened(5, day(2019, 3, 8), day(2019, 3, 1));
    static final NoticeClosed CLOSED = new NoticeClosed(day(2019, 3, 9));
    static final DesignationGranted GRANTED = new DesignationGranted(
            "c1",
            "黄河孵化器",
            "620100",
            CarrierKind.INCUBATOR,
            Level.PROVINCIAL,
            "approver",
            "300",
            List.of(),
            null,
            Provenance.SYNTHETIC,
            day(2019, 3, 20));

    private DesignationSteps() {}

    static DesignationApplied applied(Facts facts, LocalDate on) {
        return new DesignationApplied(
                "c1",
                "黄河孵化器",
                "620100",
                CarrierKind.INCUBATOR,
                Level.PROVINCIAL,
                facts,
                "operator",
                Provenance.SYNTHETIC,
                on);
    }

    static DesignationEvaluated evaluated(int year, Grade grade, LocalDate on) {
        return new DesignationEvaluated(
                "c1",
                "黄河孵化器",
                "620100",
                CarrierKind.INCUBATOR,
                Level.PROVINCIAL,
                year,
                grade,
                Provenance.SYNTHETIC,
                on);
    }

    static DesignationRevoked revoked(RevocationReason reason, LocalDate barredUntil, LocalDate on) {
        return new DesignationRevoked(
                "c1",
                "黄河孵化器",
                "620100",
                CarrierKind.INCUBATOR,
                Level.PROVINCIAL,
                reason,
                barredUntil,
                Provenance.SYNTHETIC,
                on);
    }
}
