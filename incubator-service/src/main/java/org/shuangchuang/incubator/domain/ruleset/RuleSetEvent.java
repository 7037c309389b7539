package org.shuangchuang.incubator.domain.ruleset;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;

/** What happened to the rules. */
public sealed interface RuleSetEvent extends Event {

    record IncubationRulesPublished(IncubationRules rules, Provenance provenance, LocalDate occurredOn)
            implements RuleSetEvent {}
}
