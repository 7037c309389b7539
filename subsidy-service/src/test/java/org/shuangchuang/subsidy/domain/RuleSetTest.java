package org.shuangchuang.subsidy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuangchuang.subsidy.domain.rules.RuleSet;
import org.shuangchuang.subsidy.domain.rules.RuleSetCommand;
import org.shuangchuang.subsidy.domain.rules.RuleSetDecider;
import org.shuangchuang.subsidy.domain.rules.RuleSetEvent;
import org.shuangchuang.subsidy.domain.rules.RuleSetRule;
import org.shuangchuang.subsidy.domain.rules.Terms;
import org.shuangchuang.subsidy.domain.rules.Terms.RewardTerms;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Refused;

class RuleSetTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);

    private static RewardTerms reward(long yuan, LocalDate from) {
        return new RewardTerms("甘科〔2020〕1号", from, Money.yuan(yuan), Money.yuan(50_000), 5, 10);
    }

    private static RuleSetCommand adopt(Terms terms) {
        return new RuleSetCommand.Adopt("high-tech-reward", terms, "officer", NEW_YEAR);
    }

    @Test
    void the_terms_of_the_day_are_in_force() {
        RuleSet rules = new RuleSet(
                "high-tech-reward", List.of(reward(200_000, NEW_YEAR), reward(300_000, NEW_YEAR.plusYears(1))));
        assertEquals(
                Money.yuan(200_000),
                rules.inForce(RewardTerms.class, NEW_YEAR.plusYears(1).minusDays(1))
                        .recognisedFen());
        assertEquals(
                Money.yuan(300_000),
                rules.inForce(RewardTerms.class, NEW_YEAR.plusYears(1)).recognisedFen());
        Refused refused = assertThrows(Refused.class, () -> rules.inForce(RewardTerms.class, NEW_YEAR.minusDays(1)));
        assertEquals(RuleSetRule.NO_RULES_IN_FORCE, refused.rule());
    }

    @Test
    void terms_are_added_and_never_changed() {
        RuleSetEvent adopted =
                new RuleSetEvent.RewardRulesAdopted("high-tech-reward", reward(1, NEW_YEAR), "officer", NEW_YEAR);
        scenario(new RuleSetDecider()).when(adopt(reward(1, NEW_YEAR))).then(adopted);
        scenario(new RuleSetDecider())
                .given(adopted)
                .when(adopt(reward(2, NEW_YEAR)))
                .refused(RuleSetRule.RULES_NOT_LATER);
        scenario(new RuleSetDecider())
                .given(adopted)
                .when(adopt(new Terms.ReliefTerms("财税〔2018〕120号", NEW_YEAR.plusYears(1), List.of())))
                .refused(RuleSetRule.RULES_OF_OTHER_KIND);
    }

    @Test
    void terms_that_make_no_sense_are_wrong_by_themselves() {
        assertThrows(Invalid.class, () -> reward(0, NEW_YEAR));
        assertThrows(
                Invalid.class,
                () -> new Terms.VoucherTerms("甘科〔2020〕2号", NEW_YEAR, Money.yuan(1), 101, Money.yuan(1), 12));
    }
}
