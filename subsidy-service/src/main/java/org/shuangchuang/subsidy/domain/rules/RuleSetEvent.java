package org.shuangchuang.subsidy.domain.rules;

import java.time.LocalDate;
import org.shuangchuang.vocabulary.Event;

/** What happened to a programme's rules. */
public sealed interface RuleSetEvent extends Event {

    String programme();

    Terms terms();

    record RewardRulesAdopted(String programme, Terms.RewardTerms terms, String by, LocalDate occurredOn)
            implements RuleSetEvent {}

    record VoucherRulesAdopted(String programme, Terms.VoucherTerms terms, String by, LocalDate occurredOn)
            implements RuleSetEvent {}

    record ReliefRulesAdopted(String programme, Terms.ReliefTerms terms, String by, LocalDate occurredOn)
            implements RuleSetEvent {}
}
