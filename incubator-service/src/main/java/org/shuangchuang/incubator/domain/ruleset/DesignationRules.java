package org.shuangchuang.incubator.domain.ruleset;

import java.util.List;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/**
 * How a designation is won, kept and lost.
 *
 * @param noticeWorkingDays length of the public notice, in working days
 * @param failedEvaluationsInARow how many failed yearly evaluations in a row cost the designation
 * @param barredYears how long fraud bars from applying again, in years
 * @param hardshipReductionPercent by how much the criteria are lower in hardship divisions, in percent
 * @param hardshipDivisions codes; each stands for its whole subtree
 * @param criteria per kind and level; none means that nothing is asked
 */
public record DesignationRules(
        int noticeWorkingDays,
        int failedEvaluationsInARow,
        int barredYears,
        int hardshipReductionPercent,
        List<String> hardshipDivisions,
        List<Criteria> criteria) {

    public DesignationRules {
        var _ = Require.positive("noticeWorkingDays", (long) noticeWorkingDays);
        var _ = Require.positive("failedEvaluationsInARow", (long) failedEvaluationsInARow);
        var _ = Require.notNegative("barredYears", (long) barredYears);
        var _ = Require.notNegative("hardshipReductionPercent", (long) hardshipReductionPercent);
        if (hardshipReductionPercent > 100) {
            throw new Invalid("hardshipReductionPercent", RuleSetRule.MORE_THAN_ALL);
        }
        hardshipDivisions = List.copyOf(Require.present("hardshipDivisions", hardshipDivisions));
        for (String division : hardshipDivisions) {
            if (Divisions.find(division).isEmpty()) {
                throw new Invalid("hardshipDivisions", Wrong.UNKNOWN_DIVISION);
            }
        }
        criteria = List.copyOf(Require.present("criteria", criteria));
    }

    /** What a carrier of this kind lacks for this level, in this division; empty when it lacks nothing. */
    public List<Shortfall> shortfalls(CarrierKind kind, Level level, String division, Facts facts) {
        int percent = isHardship(division) ? 100 - hardshipReductionPercent : 100;
        return criteria.stream()
                .filter(asked -> asked.kind() == kind && asked.level() == level)
                .flatMap(asked -> asked.atLeast().stream())
                .map(threshold -> new Shortfall(
                        threshold.measure(),
                        Math.ceilDiv(threshold.atLeast() * percent, 100L),
                        threshold.measure().of(facts)))
                .filter(compared -> compared.actual() < compared.required())
                .toList();
    }

    private boolean isHardship(String division) {
        return hardshipDivisions.stream().anyMatch(outer -> Divisions.contains(outer, division));
    }
}
