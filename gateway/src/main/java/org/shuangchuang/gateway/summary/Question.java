package org.shuangchuang.gateway.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.vocabulary.Period;

/**
 * What figures are asked for.
 *
 * @param asOf T: what had happened by the end of this day
 * @param knownAt K: what had been recorded by then; null for all that has been gathered
 */
public record Question(
        Scope scope,
        Period period,
        LocalDate asOf,
        @Nullable Instant knownAt,
        List<Indicator> indicators) {

    /** One text for the whole question, the same for the same question. */
    public String text() {
        return String.join(
                "&",
                scope.text(),
                period.text(),
                asOf.toString(),
                String.valueOf(knownAt),
                indicators.stream().map(Indicator::code).collect(Collectors.joining(",")));
    }

    public Question of(Indicator indicator) {
        return new Question(scope, period, asOf, knownAt, List.of(indicator));
    }
}
