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
        conditions.add("c.indicator = any("
                + statement.bind(texts(indicators.stream().map(Indicator::code).toList())) + ")");
        LocalDate to = question.asOf();
        switch (question.period()) {
            case Period.Days days
            when ofPeriod -> {
                conditions.add("c.occurred_on >= " + statement.bind(days.from()));
                to = days.to().isBefore(to) ? days.to() : to;
            }
            case Period.Cohort cohort when ofPeriod -> conditions.add("c.cohort = " + statement.bind(cohort.year()));
            case Period.Days _, Period.Cohort _, Period.ToDate _ -> {}
        }
        conditions.add("c.occurred_on <= " + statement.bind(to));
        if (inScope) {
            conditions.add(scope(statement));
        }
        return conditions;
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
