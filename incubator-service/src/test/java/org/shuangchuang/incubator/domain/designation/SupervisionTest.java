package org.shuangchuang.incubator.domain.designation;

import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.incubator.domain.Given.DESIGNATION_RULES;
import static org.shuangchuang.incubator.domain.Given.DINGXI;
import static org.shuangchuang.incubator.domain.Given.day;
import static org.shuangchuang.incubator.domain.designation.DesignationDecider.DESIGNATION;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.APPLIED;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.CLOSED;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.GRANTED;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.NOTICE;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.REVIEWED;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.evaluated;
import static org.shuangchuang.incubator.domain.designation.DesignationSteps.revoked;

import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.DeciderScenario;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.EndWithCarrier;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Evaluate;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.MoveWithCarrier;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.OrderRectification;
import org.shuangchuang.incubator.domain.designation.DesignationCommand.Revoke;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationEvaluated;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.DesignationMoved;
import org.shuangchuang.incubator.domain.designation.DesignationEvent.RectificationOrdered;
import org.shuangchuang.vocabulary.Provenance;

class SupervisionTest {

    private static final DesignationEvent FAILED_2019 = evaluated(2019, Grade.UNQUALIFIED, day(2020, 3, 1));
    private static final DesignationEvent FAILED_2020 = evaluated(2020, Grade.UNQUALIFIED, day(2021, 3, 1));

    private static DeciderScenario<DesignationCommand, Designation, DesignationEvent> granted() {
        return scenario(DESIGNATION).given(APPLIED, REVIEWED, NOTICE, CLOSED, GRANTED);
    }

    @Test
    void is_evaluated_once_a_year_while_in_force() {
        granted()
                .when(new Evaluate(2019, Grade.UNQUALIFIED, null, day(2020, 3, 1)))
                .then(FAILED_2019);
        granted()
                .given(FAILED_2019)
                .when(new Evaluate(2019, Grade.GOOD, null, day(2020, 4, 1)))
                .refused(DesignationRule.EVALUATED_ALREADY);
        granted()
                .when(new Evaluate(2018, Grade.GOOD, null, day(2020, 3, 1)))
                .refused(DesignationRule.YEAR_OUT_OF_RANGE);
        granted()
                .when(new Evaluate(2021, Grade.GOOD, null, day(2020, 3, 1)))
                .refused(DesignationRule.YEAR_OUT_OF_RANGE);
        scenario(DESIGNATION)
                .given(APPLIED)
                .when(new Evaluate(2019, Grade.GOOD, null, day(2020, 3, 1)))
                .refused(DesignationRule.NOT_IN_FORCE);
    }

    @Test
    void a_grade_may_come_from_elsewhere_than_the_designation() {
        granted()
                .when(new Evaluate(2019, Grade.UNQUALIFIED, Provenance.OFFICIAL, day(2020, 3, 1)))
                .then(new DesignationEvaluated(
                        "c1",
                        "黄河孵化器",
                        "620100",
                        CarrierKind.INCUBATOR,
                        Level.PROVINCIAL,
                        2019,
                        Grade.UNQUALIFIED,
                        Provenance.OFFICIAL,
                        day(2020, 3, 1)));
    }

    @Test
    void rectification_follows_a_failed_evaluation_only() {
        granted()
                .given(FAILED_2019)
                .when(new OrderRectification(day(2020, 9, 30), day(2020, 3, 15)))
                .then(new RectificationOrdered(day(2020, 9, 30), day(2020, 3, 15)));
        granted()
                .given(evaluated(2019, Grade.QUALIFIED, day(2020, 3, 1)))
                .when(new OrderRectification(day(2020, 9, 30), day(2020, 3, 15)))
                .refused(DesignationRule.NOTHING_TO_RECTIFY);
    }

    @Test
    void two_failed_evaluations_in_a_row_cost_it() {
        var revoke = new Revoke(RevocationReason.FAILED_EVALUATIONS, DESIGNATION_RULES, day(2021, 4, 1));
        granted().given(FAILED_2019).when(revoke).refused(DesignationRule.TOO_FEW_FAILED_EVALUATIONS);
        granted()
                .given(FAILED_2019, FAILED_2020)
                .when(revoke)
                .then(revoked(RevocationReason.FAILED_EVALUATIONS, null, day(2021, 4, 1)));
    }

    @Test
    void a_good_evaluation_in_between_counts_anew() {
        granted()
                .given(
                        FAILED_2019,
                        evaluated(2020, Grade.GOOD, day(2021, 3, 1)),
                        evaluated(2021, Grade.UNQUALIFIED, day(2022, 3, 1)))
                .when(new Revoke(RevocationReason.FAILED_EVALUATIONS, DESIGNATION_RULES, day(2022, 4, 1)))
                .refused(DesignationRule.TOO_FEW_FAILED_EVALUATIONS);
    }

    @Test
    void fraud_costs_it_at_once_and_bars_two_years() {
        var fraud = revoked(RevocationReason.FRAUD, day(2022, 4, 1), day(2020, 4, 1));
        granted()
                .when(new Revoke(RevocationReason.FRAUD, DESIGNATION_RULES, day(2020, 4, 1)))
                .then(fraud);
        granted()
                .given(fraud)
                .when(new Revoke(RevocationReason.FRAUD, DESIGNATION_RULES, day(2020, 5, 1)))
                .refused(DesignationRule.NOT_IN_FORCE);
    }

    @Test
    void ends_with_its_carrier_and_not_by_naming_that_reason() {
        granted()
                .when(new EndWithCarrier(day(2020, 4, 1)))
                .then(revoked(RevocationReason.CARRIER_CLOSED, null, day(2020, 4, 1)));
        granted()
                .when(new Revoke(RevocationReason.CARRIER_CLOSED, DESIGNATION_RULES, day(2020, 4, 1)))
                .refused(DesignationRule.CLOSE_THE_CARRIER);
        scenario(DESIGNATION)
                .given(APPLIED)
                .when(new EndWithCarrier(day(2020, 4, 1)))
                .then();
    }

    @Test
    void moves_with_its_carrier_while_in_force() {
        granted()
                .when(new MoveWithCarrier(DINGXI, day(2020, 4, 1)))
                .then(new DesignationMoved(
                        "c1",
                        "黄河孵化器",
                        "620100",
                        DINGXI,
                        CarrierKind.INCUBATOR,
                        Level.PROVINCIAL,
                        Provenance.SYNTHETIC,
                        day(2020, 4, 1)));
        scenario(DESIGNATION)
                .given(APPLIED)
                .when(new MoveWithCarrier(DINGXI, day(2020, 4, 1)))
                .then();
    }
}
