package org.shuangchuang.subsidy.domain.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuangchuang.vocabulary.Refused;

/**
 * The terms of a programme, oldest first.
 *
 * @param programme its code
 * @param versions each in force from its day until the next one is
 */
public record RuleSet(String programme, List<Terms> versions) {

    /**
     * The terms in force on a day.
     *
     * @throws Refused {@link RuleSetRule#NO_RULES_IN_FORCE}
     */
    public <T extends Terms> T inForce(Class<T> kind, LocalDate on) {
        for (Terms terms : versions.reversed()) {
            if (kind.isInstance(terms) && !terms.effectiveFrom().isAfter(on)) {
                return kind.cast(terms);
            }
        }
        throw new Refused(RuleSetRule.NO_RULES_IN_FORCE, Map.of("programme", programme, "on", on.toString()));
    }
}
