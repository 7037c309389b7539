package org.shuangchuang.incubator.domain.ruleset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shuangchuang.vocabulary.Refused;

/** All rule sets, in the order they take effect in. */
public record RuleSets(List<IncubationRules> published) {

    /**
     * The rules in force on a day: those that took effect last; of two on one day, the later published.
     *
     * @throws Refused {@link RuleSetRule#NO_RULES_IN_FORCE}
     */
    public IncubationRules inForce(LocalDate on) {
        return published.stream()
                .filter(rules -> !rules.effectiveFrom().isAfter(on))
                .reduce((earlier, later) -> later.effectiveFrom().isBefore(earlier.effectiveFrom()) ? earlier : later)
                .orElseThrow(() -> new Refused(RuleSetRule.NO_RULES_IN_FORCE, Map.of("on", on.toString())));
    }

    RuleSets with(IncubationRules rules) {
        return new RuleSets(Stream.concat(published.stream(), Stream.of(rules))
                .sorted(Comparator.comparing(IncubationRules::effectiveFrom))
                .toList());
    }
}
