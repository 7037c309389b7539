package org.shuangchuang.incubator.domain.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.incubator.domain.Given.CARRIER;
import static org.shuangchuang.incubator.domain.Given.DESIGNATION_RULES;
import static org.shuangchuang.incubator.domain.Given.PLENTY;
import static org.shuangchuang.incubator.domain.Given.RULES;
import static org.shuangchuang.incubator.domain.Given.day;
import static org.shuangchuang.incubator.domain.designation.DesignationDecider.DESIGNATION;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.APPLIED;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.CLOSED;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.GRANTED;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.NOTICE;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.REVIEWED;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.SUBJECT;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.applied;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.revoked;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Apply;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.CloseNotice;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Decline;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Grant;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.OpenNotice;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.RaiseObjection;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.ResolveObjection;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Review;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.TakeOver;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationDeclined;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationGranted;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationReviewed;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationTakenOver;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.NoticeOpened;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.ObjectionRaised;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.ObjectionResolved;
import org.shuangchuang.incubator.domain.ruleset.Facts;
import org.shuangchuang.incubator.domain.ruleset.Measure;
import org.shuangchuang.incubator.domain.ruleset.Shortfall;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

class ProcedureTest {

    private static final Apply APPLY =
            new Apply(SUBJECT, PLENTY, false, "operator", Provenance.SYNTHETIC, day(2019, 2, 1));
    private static final Facts SMALL = new Facts(4_999, 0, 50, Money.yuan(5_000_000), 0, 0, 25, 0);
    private static final ObjectionRaised RAISED =
            new ObjectionRaised("o1", ObjectionGround.STATED_FACTS, day(2019, 3, 5));

    @Test
    void there_is_one_designation_per_carrier_kind_and_level() {
        scenario(DESIGNATION).when(APPLY).then(APPLIED);
        scenario(DESIGNATION).given(APPLIED).when(APPLY).refused(DesignationRule.ALREADY_APPLIED_OR_GRANTED);
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, CLOSED, GRANTED)
                .when(APPLY)
                .refused(DesignationRule.ALREADY_APPLIED_OR_GRANTED);
        assertEquals("c1.INCUBATOR.PROVINCIAL", SUBJECT.designationId());
    }

    @Test
    void fraud_bars_until_the_day_it_names_and_at_the_other_level_too() {
        var fraud = revoked(RevocationReason.FRAUD, day(2021, 5, 1), day(2019, 5, 1));
        var early = new Apply(SUBJECT, PLENTY, false, "operator", Provenance.SYNTHETIC, day(2021, 4, 30));
        var late = new Apply(SUBJECT, PLENTY, false, "operator", Provenance.SYNTHETIC, day(2021, 5, 1));
        var elsewhere = new Apply(SUBJECT, PLENTY, true, "operator", Provenance.SYNTHETIC, day(2021, 4, 30));
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, CLOSED, GRANTED, fraud)
                .when(early)
                .refused(DesignationRule.BARRED);
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, CLOSED, GRANTED, fraud)
                .when(late)
                .then(applied(PLENTY, day(2021, 5, 1)));
        scenario(DESIGNATION).when(elsewhere).refused(DesignationRule.BARRED);
    }

    @Test
    void a_review_lists_shortfalls_by_the_rules_in_force() {
        scenario(DESIGNATION)
                .given(applied(SMALL, day(2019, 2, 1)))
                .when(new Review(true, DESIGNATION_RULES, "reviewer", day(2019, 2, 20)))
                .then(new DesignationReviewed(
                        "reviewer", true, List.of(new Shortfall(Measure.FLOOR_AREA, 5_000, 4_999)), day(2019, 2, 20)));
    }

    @Test
    void applicant_reviewer_and_approver_are_three_people() {
        scenario(DESIGNATION)
                .given(APPLIED)
                .when(new Review(true, DESIGNATION_RULES, "operator", day(2019, 2, 20)))
                .refused(DesignationRule.FOUR_EYES);
        for (String familiar : List.of("operator", "reviewer")) {
            scenario(DESIGNATION)
                    .given(APPLIED, REVIEWED, NOTICE, CLOSED)
                    .when(new Grant(CARRIER, RULES, null, null, familiar, day(2019, 3, 20)))
                    .refused(DesignationRule.FOUR_EYES);
            scenario(DESIGNATION)
                    .given(APPLIED, REVIEWED)
                    .when(new Decline(RULES, "材料不实", familiar, day(2019, 3, 20)))
                    .refused(DesignationRule.FOUR_EYES);
        }
    }

    @Test
    void a_notice_runs_in_working_days_across_shifted_ones() {
        // 29 and 30 September 2018 were worked, 1 to 7 October were off: five working days after the 28th end on the
        // 10th.
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED)
                .when(new OpenNotice(DESIGNATION_RULES, day(2018, 9, 28)))
                .then(new NoticeOpened(5, day(2018, 10, 10), day(2018, 9, 28)));
        scenario(DESIGNATION)
                .given(APPLIED)
                .when(new OpenNotice(DESIGNATION_RULES, day(2019, 3, 1)))
                .refused(DesignationRule.NOT_IN_THIS_STEP);
    }

    @Test
    void what_was_not_recommended_gets_no_notice_but_can_be_declined() {
        var against = new DesignationReviewed("reviewer", false, List.of(), day(2019, 2, 20));
        scenario(DESIGNATION)
                .given(APPLIED, against)
                .when(new OpenNotice(DESIGNATION_RULES, day(2019, 3, 1)))
                .refused(DesignationRule.NOT_RECOMMENDED);
        scenario(DESIGNATION)
                .given(APPLIED, against)
                .when(new Decline(RULES, "未通过评审", "approver", day(2019, 3, 1)))
                .then(new DesignationDeclined(
                        "c1",
                        "黄河孵化器",
                        "620100",
                        CarrierKind.INCUBATOR,
                        Level.PROVINCIAL,
                        "approver",
                        "300",
                        List.of(),
                        "未通过评审",
                        Provenance.SYNTHETIC,
                        day(2019, 3, 1)));
    }

    @Test
    void a_notice_closes_on_the_day_after_its_last_and_not_before() {
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE)
                .when(new CloseNotice(day(2019, 3, 8)))
                .refused(DesignationRule.NOTICE_STILL_RUNNING);
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE)
                .when(new CloseNotice(day(2019, 3, 9)))
                .then(CLOSED);
    }

    @Test
    void an_open_objection_keeps_the_notice_open() {
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, RAISED)
                .when(new CloseNotice(day(2019, 3, 9)))
                .refused(DesignationRule.OBJECTION_OPEN);
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, RAISED, new ObjectionResolved("o1", false, day(2019, 3, 7)))
                .when(new CloseNotice(day(2019, 3, 9)))
                .then(CLOSED);
    }

    @Test
    void objections_are_raised_during_the_notice_and_resolved_once() {
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED)
                .when(new RaiseObjection("o1", ObjectionGround.OTHER, day(2019, 3, 5)))
                .refused(DesignationRule.NOT_IN_THIS_STEP);
        var resolved = new ObjectionResolved("o1", false, day(2019, 3, 7));
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, RAISED)
                .when(new ResolveObjection("o1", false, day(2019, 3, 7)))
                .then(resolved);
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, RAISED, resolved)
                .when(new ResolveObjection("o1", true, day(2019, 3, 8)))
                .refused(DesignationRule.NO_SUCH_OBJECTION);
    }

    @Test
    void an_objection_that_was_upheld_forbids_the_grant() {
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, RAISED, new ObjectionResolved("o1", true, day(2019, 3, 7)), CLOSED)
                .when(new Grant(CARRIER, RULES, null, null, "approver", day(2019, 3, 20)))
                .refused(DesignationRule.OBJECTION_UPHELD);
    }

    @Test
    void nothing_is_granted_before_the_notice_has_closed() {
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE)
                .when(new Grant(CARRIER, RULES, null, null, "approver", day(2019, 3, 20)))
                .refused(DesignationRule.NOT_IN_THIS_STEP);
        var after = scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, CLOSED)
                .when(new Grant(CARRIER, RULES, null, null, "approver", day(2019, 3, 20)))
                .then(GRANTED);
        assertInstanceOf(Designation.Active.class, after);
    }

    @Test
    void a_grant_in_spite_of_shortfalls_says_why() {
        var smallApplied = applied(SMALL, day(2019, 2, 1));
        scenario(DESIGNATION)
                .given(smallApplied, REVIEWED, NOTICE, CLOSED)
                .when(new Grant(CARRIER, RULES, null, null, "approver", day(2019, 3, 20)))
                .refused(DesignationRule.SHORTFALLS_NEED_REASON);
        scenario(DESIGNATION)
                .given(smallApplied, REVIEWED, NOTICE, CLOSED)
                .when(new Grant(CARRIER, RULES, "仅差一平方米", null, "approver", day(2019, 3, 20)))
                .then(new DesignationGranted(
                        "c1",
                        "黄河孵化器",
                        "620100",
                        CarrierKind.INCUBATOR,
                        Level.PROVINCIAL,
                        "approver",
                        "300",
                        List.of(new Shortfall(Measure.FLOOR_AREA, 5_000, 4_999)),
                        "仅差一平方米",
                        Provenance.SYNTHETIC,
                        day(2019, 3, 20)));
    }

    @Test
    void a_grant_may_come_from_elsewhere_than_what_was_applied_with() {
        scenario(DESIGNATION)
                .given(APPLIED, REVIEWED, NOTICE, CLOSED)
                .when(new Grant(CARRIER, RULES, null, Provenance.OFFICIAL, "approver", day(2019, 3, 20)))
                .then(new DesignationGranted(
                        "c1",
                        "黄河孵化器",
                        "620100",
                        CarrierKind.INCUBATOR,
                        Level.PROVINCIAL,
                        "approver",
                        "300",
                        List.of(),
                        null,
                        Provenance.OFFICIAL,
                        day(2019, 3, 20)));
    }

    @Test
    void one_from_an_older_system_is_taken_over_as_opening() {
        var taken = new DesignationTakenOver(
                "c1",
                "黄河孵化器",
                "620100",
                CarrierKind.INCUBATOR,
                Level.PROVINCIAL,
                day(2012, 5, 1),
                Provenance.OPENING,
                day(2019, 1, 2));
        scenario(DESIGNATION)
                .when(new TakeOver(SUBJECT, day(2012, 5, 1), day(2019, 1, 2)))
                .then(taken);
        scenario(DESIGNATION)
                .given(taken)
                .when(new TakeOver(SUBJECT, day(2012, 5, 1), day(2019, 1, 2)))
                .refused(DesignationRule.ALREADY_APPLIED_OR_GRANTED);
    }
}
