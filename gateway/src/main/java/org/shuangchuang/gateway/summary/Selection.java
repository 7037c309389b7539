package org.shuangchuang.gateway.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.gathering.PositionVector;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Period;

/**
 * Which rows are behind the figures of a question: the conditions of T, K, period and scope, as text for contributions,
 * roll-ups and totals alike.
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
        return "contribution c" + upToPositions(statement) + " where "
                + conditions(statement, indicators, ofPeriod, "c.occurred_on", days(ofPeriod))
                + (inScope ? " and " + scope(statement) : "");
    }

    /** Whether the scope is one carrier, enterprise or market: summed from its contributions. */
    boolean isOfOne() {
        return question.scope() instanceof Scope.Named;
    }

    /** Everything recorded: totals of whole months, and roll-ups of the days before and after them. */
    List<String> whole(Statement statement, Collection<Indicator> indicators, boolean ofPeriod) {
        Days days = days(ofPeriod);
        Days months = days.wholeMonths();
        String inScope = " and " + scope(statement);
        return List.of(
                "total c where " + conditions(statement, indicators, ofPeriod, "c.month", months) + inScope,
                "rollup c where "
                        + conditions(
                                statement, indicators, ofPeriod, "c.occurred_on", new Days(days.from(), months.from()))
                        + inScope,
                "rollup c where "
                        + conditions(
                                statement, indicators, ofPeriod, "c.occurred_on", new Days(months.end(), days.end()))
                        + inScope);
    }

    /** Roll-ups of what was recorded before a day. */
    String before(Statement statement, LocalDate day, Collection<Indicator> indicators, boolean ofPeriod) {
        return "rollup c where " + conditions(statement, indicators, ofPeriod, "c.occurred_on", days(ofPeriod))
                + " and " + scope(statement) + " and c.recorded_day < " + statement.bind(day);
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
            // as the condition of the index has it
            case Scope.Named named ->
                "c." + named.word() + " <> '' and c." + named.word() + " = any(" + statement.bind(texts(ids)) + ")";
        };
    }

    private String conditions(
            Statement statement, Collection<Indicator> indicators, boolean ofPeriod, String date, Days days) {
        List<String> conditions = new ArrayList<>();
        conditions.add("c.indicator = any("
                + statement.bind(texts(indicators.stream().map(Indicator::code).toList())) + ")");
        if (ofPeriod && question.period() instanceof Period.Cohort cohort) {
            conditions.add("c.cohort = " + statement.bind(cohort.year()));
        }
        conditions.add(date + " >= " + statement.bind(days.from()));
        conditions.add(date + " < " + statement.bind(days.end()));
        return String.join(" and ", conditions);
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
