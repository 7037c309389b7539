package org.shuangchuang.incubator.domain.ruleset;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Provenance;

/** What can be asked of the rules. */
public sealed interface RuleSetCommand {

    record Publish(IncubationRules rules, Provenance provenance, LocalDate on) implements RuleSetCommand {}
}
