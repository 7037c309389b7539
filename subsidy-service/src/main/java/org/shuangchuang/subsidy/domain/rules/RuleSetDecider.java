package org.shuangchuang.subsidy.domain.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** Rules are adopted one after the other; none is ever changed. */
public final class RuleSetDecider implements Decider<RuleSetCommand, RuleSet, RuleSetEvent> {

    @Override
    public RuleSet initial() {
        return new RuleSet("", List.of());
    }

    @Override
    public List<RuleSetEvent> decide(RuleSetCommand command, RuleSet state) {
        return switch (command) {
            case RuleSetCommand.Adopt c -> List.of(adopt(c, state));
        };
    }

    private static RuleSetEvent adopt(RuleSetCommand.Adopt c, RuleSet state) {
        if (!state.versions().isEmpty()) {
            Terms last = state.versions().getLast();
            if (last.getClass() != c.terms().getClass()) {
                throw new Refused(RuleSetRule.RULES_OF_OTHER_KIND);
            }
            if (!c.terms().effectiveFrom().isAfter(last.effectiveFrom())) {
                throw new Refused(
                        RuleSetRule.RULES_NOT_LATER,
                        Map.of("lastEffectiveFrom", last.effectiveFrom().toString()));
            }
        }
        return switch (c.terms()) {
            case Terms.RewardTerms terms -> new RuleSetEvent.RewardRulesAdopted(c.programme(), terms, c.by(), c.on());
            case Terms.VoucherTerms terms -> new RuleSetEvent.VoucherRulesAdopted(c.programme(), terms, c.by(), c.on());
            case Terms.ReliefTerms terms -> new RuleSetEvent.ReliefRulesAdopted(c.programme(), terms, c.by(), c.on());
        };
    }

    @Override
    public RuleSet evolve(RuleSet state, RuleSetEvent event) {
        List<Terms> versions = new ArrayList<>(state.versions());
        versions.add(event.terms());
        return new RuleSet(event.programme(), List.copyOf(versions));
    }
}
