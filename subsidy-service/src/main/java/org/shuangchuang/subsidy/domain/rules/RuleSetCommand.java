package org.shuangchuang.subsidy.domain.rules;

import java.time.LocalDate;

/** What may be asked of a programme's rules. */
public sealed interface RuleSetCommand {

    /** @param by subject that acts */
    record Adopt(String programme, Terms terms, String by, LocalDate on) implements RuleSetCommand {}
}
