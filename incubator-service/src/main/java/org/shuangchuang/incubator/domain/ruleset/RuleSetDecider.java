package org.shuangchuang.incubator.domain.ruleset;

import java.util.List;
import java.util.Map;
import org.shuangchuang.incubator.domain.ruleset.RuleSetCommand.Publish;
import org.shuangchuang.incubator.domain.ruleset.RuleSetEvent.IncubationRulesPublished;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** Rules are published and never changed: a change is a further rule set with its own number and first day. */
public final class RuleSetDecider implements Decider<RuleSetCommand, RuleSets, RuleSetEvent> {

    public static final RuleSetDecider RULE_SETS = new RuleSetDecider();

    @Override
    public RuleSets initial() {
        return new RuleSets(List.of());
    }

    @Override
    public List<RuleSetEvent> decide(RuleSetCommand command, RuleSets state) {
        return switch (command) {
            case Publish c when state.published().contains(c.rules()) -> List.of();
            case Publish c -> {
                if (state.published().stream()
                        .anyMatch(rules -> rules.number().equals(c.rules().number()))) {
                    throw new Refused(
                            RuleSetRule.RULES_ALREADY_PUBLISHED,
                            Map.of("number", c.rules().number()));
                }
                yield List.of(new IncubationRulesPublished(c.rules(), c.provenance(), c.on()));
            }
        };
    }

    @Override
    public RuleSets evolve(RuleSets state, RuleSetEvent event) {
        return switch (event) {
            case IncubationRulesPublished e -> state.with(e.rules());
        };
    }
}
