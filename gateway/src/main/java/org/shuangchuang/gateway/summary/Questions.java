package org.shuangchuang.gateway.summary;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.gateway.GatewayRule;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.Indicators;
import org.shuangchuang.vocabulary.Calendar;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Period;
import org.shuangchuang.vocabulary.Require;
import org.shuangchuang.vocabulary.Wrong;

/** Reads a question from query parameters, all of which may be absent. */
final class Questions {

    /** How much an owner's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private Questions() {}

    /** @throws Invalid naming the parameter that is wrong by itself */
    static Question parse(
            @Nullable String scopeText,
            @Nullable String periodText,
            @Nullable String asOf,
            @Nullable String knownAt,
            List<String> codes,
            Clock clock) {
        Scope scope = Scope.parse(orEmpty(scopeText));
        LocalDate today = Calendar.today(clock);
        LocalDate day = orEmpty(asOf).isEmpty() ? today : day(orEmpty(asOf));
        return new Question(
                scope,
                Period.parse(orEmpty(periodText)),
                Require.notInFuture("asOf", day, today),
                orEmpty(knownAt).isEmpty() ? null : instant(orEmpty(knownAt), clock),
                codes.isEmpty()
                        ? Indicators.all().stream()
                                .filter(indicator -> indicator.scopes().contains(scope.kind()))
                                .toList()
                        : codes.stream().distinct().map(Questions::indicator).toList());
    }

    private static Indicator indicator(String code) {
        return Indicators.find(code).orElseThrow(() -> new Invalid("indicator", GatewayRule.UNKNOWN_INDICATOR));
    }

    private static LocalDate day(String text) {
        try {
            return Calendar.day(text);
        } catch (DateTimeException e) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, "asOf");
        }
    }

    /** A plus sign that was not escaped arrives as a space. */
    private static Instant instant(String text, Clock clock) {
        Instant instant;
        try {
            OffsetDateTime read = OffsetDateTime.parse(text.replace(' ', '+'));
            var _ = Calendar.day(read.toLocalDate().toString());
            instant = read.toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, "knownAt");
        }
        if (instant.isAfter(clock.instant().plus(SKEW))) {
            throw new Invalid("knownAt", Wrong.DATE_IN_FUTURE);
        }
        return instant;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
