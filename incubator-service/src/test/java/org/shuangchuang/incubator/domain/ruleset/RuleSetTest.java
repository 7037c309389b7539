package org.shuangchuang.incubator.domain.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.incubator.domain.Given.DESIGNATION_RULES;
import static org.shuangchuang.incubator.domain.Given.DINGXI;
import static org.shuangchuang.incubator.domain.Given.LANZHOU;
import static org.shuangchuang.incubator.domain.Given.PLENTY;
import static org.shuangchuang.incubator.domain.Given.day;
import static org.shuangchuang.incubator.domain.Given.rules;
import static org.shuangchuang.incubator.domain.ruleset.RuleSetDecider.RULE_SETS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.ruleset.RuleSetCommand.Publish;
import org.shuangchuang.incubator.domain.ruleset.RuleSetEvent.IncubationRulesPublished;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Refused;

class RuleSetTest {

    private static final IncubationRules OLD = rules("680", day(2010, 11, 29));
    private static final IncubationRules NEW = rules("300", day(2019, 1, 1));
    private static final Facts SMALL = new Facts(4_000, 0, 17, Money.yuan(2_400_000), 0, 0, 5, 0);

    @Test
    void those_in_force_took_effect_last() {
        RuleSets both = new RuleSets(List.of(OLD)).with(NEW);

        assertEquals(OLD, both.inForce(day(2018, 12, 31)));
        assertEquals(NEW, both.inForce(day(2019, 1, 1)));
        Refused refused = assertThrows(Refused.class, () -> both.inForce(day(2010, 11, 28)));
        assertEquals(RuleSetRule.NO_RULES_IN_FORCE, refused.rule());
    }

    @Test
    void of_two_from_one_day_the_later_published_is_in_force() {
        IncubationRules later = rules("301", NEW.effectiveFrom());
        assertEquals(later, new RuleSets(List.of(NEW)).with(later).inForce(day(2020, 1, 1)));
    }

    @Test
    void are_published_once_and_never_changed() {
        var published = new IncubationRulesPublished(NEW, Provenance.OFFICIAL, day(2018, 12, 14));
        scenario(RULE_SETS)
                .when(new Publish(NEW, Provenance.OFFICIAL, day(2018, 12, 14)))
                .then(published);
        scenario(RULE_SETS)
                .given(published)
                .when(new Publish(NEW, Provenance.OFFICIAL, day(2019, 2, 1)))
                .then();
        scenario(RULE_SETS)
                .given(published)
                .when(new Publish(rules("300", day(2020, 1, 1)), Provenance.OFFICIAL, day(2019, 2, 1)))
                .refused(RuleSetRule.RULES_ALREADY_PUBLISHED);
    }

    @Test
    void nothing_is_lacking_where_all_criteria_are_met() {
        assertEquals(List.of(), DESIGNATION_RULES.shortfalls(CarrierKind.INCUBATOR, Level.PROVINCIAL, LANZHOU, PLENTY));
    }

    @Test
    void each_criterion_that_is_not_met_is_a_shortfall() {
        assertEquals(
                List.of(
                        new Shortfall(Measure.FLOOR_AREA, 5_000, 4_000),
                        new Shortfall(Measure.TENANTS, 21, 17),
                        new Shortfall(Measure.FUND, 3_000_000_00, 2_400_000_00),
                        new Shortfall(Measure.INTELLECTUAL_PROPERTY, 30, 29)),
                DESIGNATION_RULES.shortfalls(CarrierKind.INCUBATOR, Level.PROVINCIAL, LANZHOU, SMALL));
    }

    @Test
    void criteria_are_a_fifth_lower_in_hardship_divisions_and_their_counties() {
        assertEquals(List.of(), DESIGNATION_RULES.shortfalls(CarrierKind.INCUBATOR, Level.PROVINCIAL, DINGXI, SMALL));
        assertEquals(List.of(), DESIGNATION_RULES.shortfalls(CarrierKind.INCUBATOR, Level.PROVINCIAL, "621121", SMALL));
        Facts smaller = new Facts(4_000, 0, 16, Money.yuan(2_400_000), 0, 0, 5, 0);
        assertEquals(
                List.of(new Shortfall(Measure.TENANTS, 17, 16)),
                DESIGNATION_RULES.shortfalls(CarrierKind.INCUBATOR, Level.PROVINCIAL, DINGXI, smaller));
    }

    @Test
    void criteria_of_other_kinds_and_levels_do_not_matter() {
        Facts nothing = new Facts(0, 30, 0, Money.ZERO, 0, 0, 0, 0);
        assertEquals(
                List.of(), DESIGNATION_RULES.shortfalls(CarrierKind.MAKER_SPACE, Level.PROVINCIAL, LANZHOU, nothing));
        assertEquals(List.of(), DESIGNATION_RULES.shortfalls(CarrierKind.INCUBATOR, Level.NATIONAL, LANZHOU, nothing));
    }

    @Test
    void rules_that_make_no_sense_are_not_rules() {
        assertThrows(Invalid.class, () -> new DesignationRules(0, 2, 2, 20, List.of(), List.of()));
        assertThrows(Invalid.class, () -> new DesignationRules(5, 2, 2, 101, List.of(), List.of()));
        assertThrows(Invalid.class, () -> new DesignationRules(5, 2, 2, 20, List.of("110000"), List.of()));
        assertThrows(Invalid.class, () -> new TenancyRules(24, 48, 60, Money.fen(-1), Money.ZERO));
    }
}
