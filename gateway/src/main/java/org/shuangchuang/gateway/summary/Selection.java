package org.shuangchuang.gateway.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.gathering.PositionVector;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Period;

/**
 * Which rows are behind the figures of a question: the conditions of T, K, period and scope, as text for contributions and
 * roll-ups alike.
 *
 * @param ids what the scope's name stands for; empty for provinces and divisions
 */
record Selection(Question question, Set<String> ids, Cut cut) {

    /** Contributions of these indicators within scope, period, T and K; {@code c} names the row. */
    String contributions(Statement statement, Collection<Indicator> indicators, boolean ofPeriod) {
        return contributions(statement, indicators, ofPeriod, true);
    }

    /** The same over all scopes: of what is stated per subject, the last statement is looked for everywhere. */
    String contributionsAnywhere(Statement statement, Collection<Indicator> indicators) {
        return contributions(statement, indicators, false, false);
    }

    private String contributions(
            Statement statement, Collection<Indicator> indicators, boolean ofPeriod, boolean inScope) {
        List<String> conditions = conditions(statement, indicators, ofPeriod, inScope);
        return "contribution c" + upToPositions(statement) + " where " + String.join(" and ", conditions);
    }

    /** Whether totals hold all that counts: nothing is cut off by K, and the scope is one that they are kept for. */
    boolean isWhole() {
        return cut.bound() == null && !(question.scope() instanceof Scope.Named);
    }

    /** Totals of whole months and of the days before and after them. */
    List<String> totals(Statement statement, Collection<Indicator> indicators, boolean ofPeriod) {
        Days days = days(ofPeriod);
        List<String> others = new ArrayList<>();
        others.add(of(statement, indicators));
        cohort(statement, ofPeriod).ifPresent(others::add);
        others.add(scope(statement));
        String rest = " and " + String.join(" and ", others);
        List<String> parts = new ArrayList<>();
        Days months = days.wholeMonths();
        parts.add(grain(statement, "MONTH", months) + rest);
        if (days.from().isBefore(months.from())) {
            parts.add(grain(statement, "DAY", new Days(days.from(), months.from())) + rest);
        }
        parts.add(grain(statement, "DAY", new Days(months.end(), days.end())) + rest);
        return parts;
    }

    private static String grain(Statement statement, String grain, Days days) {
        return "total c where c.grain = '" + grain + "' and c.since >= " + statement.bind(days.from()) + " and c.since < "
                + statement.bind(days.end());
    }

    /** Roll-ups of the days before the one that K cuts. */
    String rollups(Statement statement, Collection<Indicator> indicators, boolean ofPeriod) {
        List<String> conditions = conditions(statement, indicators, ofPeriod, true);
        LocalDate day = cut.day();
        if (day != null) {
            conditions.add("c.recorded_day < " + statement.bind(day));
        }
        return "rollup c where " + String.join(" and ", conditions);
    }

    /** Contributions recorded on the day that K cuts. */
    String onTheDayOfTheCut(Statement statement, LocalDate day, Collection<Indicator> indicators, boolean ofPeriod) {
        return contributions(statement, indicators, ofPeriod) + " and c.recorded_day = " + statement.bind(day);
    }

    /** The condition of the scope alone. */
    String scope(Statement statement) {
        return switch (question.scope()) {
            case Scope.Province _ -> "true";
            case Scope.InDivision(String code) ->
                "c.division = any(" + statement.bind(texts(Divisions.subtree(code, question.asOf()))) + ")";
            case Scope.Named named -> "c." + named.word() + " = any(" + statement.bind(texts(ids)) + ")";
        };
    }

    private List<String> conditions(
            Statement statement, Collection<Indicator> indicators, boolean ofPeriod, boolean inScope) {
        List<String> conditions = new ArrayList<>();
        conditions.add(of(statement, indicators));
        cohort(statement, ofPeriod).ifPresent(conditions::add);
        Days days = days(ofPeriod);
        conditions.add("c.occurred_on >= " + statement.bind(days.from()));
        conditions.add("c.occurred_on < " + statement.bind(days.end()));
        if (inScope) {
            conditions.add(scope(statement));
        }
        return conditions;
    }

    private static String of(Statement statement, Collection<Indicator> indicators) {
        return "c.indicator = any("
                + statement.bind(texts(indicators.stream().map(Indicator::code).toList())) + ")";
    }

    private Optional<String> cohort(Statement statement, boolean ofPeriod) {
        return ofPeriod && question.period() instanceof Period.Cohort cohort
                ? Optional.of("c.cohort = " + statement.bind(cohort.year()))
                : Optional.empty();
    }

    /** The days of happening that count: of the period, and none after T. */
    private Days days(boolean ofPeriod) {
        LocalDate end = question.asOf().plusDays(1);
        if (ofPeriod && question.period() instanceof Period.Days days) {
            LocalDate after = days.to().plusDays(1);
            return new Days(days.from(), after.isBefore(end) ? after : end);
        }
        return new Days(Days.EVER, end);
    }

    private String upToPositions(Statement statement) {
        if (cut.bound() == null) {
            return "";
        }
        PositionVector positions = cut.positions();
        List<String> sources = new ArrayList<>();
        List<Short> partitions = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        positions.positions().forEach((source, all) -> {
            for (short partition = 0; partition < all.size(); partition++) {
                sources.add(source);
                partitions.add(partition);
                ends.add(all.get(partition));
            }
        });
        return " join unnest(" + statement.bind(texts(sources)) + "::text[], "
                + statement.bind(partitions.toArray(Short[]::new)) + "::smallint[], "
                + statement.bind(ends.toArray(Long[]::new)) + "::bigint[]) p(source, partition, position)"
                + " on p.source = c.source and p.partition = c.partition and c.position <= p.position";
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
