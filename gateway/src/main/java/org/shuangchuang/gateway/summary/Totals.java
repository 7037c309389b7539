package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/**
 * Stocks, counts and sums: from totals where they hold all that counts, else from day roll-ups, with the day that K cuts taken from
 * contributions.
 */
final class Totals {

    private static final String SUMS =
            "select c.indicator, c.qualifier, c.provenance, c.amount, c.weight, c.contributions, c.shared from ";

    private Totals() {}

    /** Tallies by indicator; absent where there is no data. */
    static Uni<Map<String, Tally>> of(
            SqlConnection snapshot, Selection selection, Collection<Indicator> indicators, boolean ofPeriod) {
        if (indicators.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Statement statement = new Statement();
        String rows = String.join(" union all ", parts(statement, selection, indicators, ofPeriod));
        String totals = "select r.indicator, r.qualifier, r.provenance, sum(r.amount)::bigint as amount,"
                + " sum(r.weight)::bigint as weight, sum(r.contributions)::bigint as contributions,"
                + " sum(r.shared)::bigint as shared from (" + rows
                + ") r group by r.indicator, r.qualifier, r.provenance";
        return statement.execute(snapshot, totals).map(Totals::fold);
    }

    private static List<String> parts(
            Statement statement, Selection selection, Collection<Indicator> indicators, boolean ofPeriod) {
        if (selection.isWhole()) {
            return selection.totals(statement, indicators, ofPeriod).stream()
                    .map(SUMS::concat)
                    .toList();
        }
        List<String> parts = new ArrayList<>();
        parts.add(SUMS + selection.rollups(statement, indicators, ofPeriod));
        LocalDate day = selection.cut().day();
        if (day != null) {
            parts.add("select c.indicator, c.qualifier, c.provenance, c.amount, c.weight, 1, c.shared::int from "
                    + selection.onTheDayOfTheCut(statement, day, indicators, ofPeriod));
        }
        return parts;
    }

    private static Map<String, Tally> fold(RowSet<Row> rows) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Row row : rows) {
            tallies.merge(row.getString("indicator"), part(row), Tally::plus);
        }
        return tallies;
    }

    /** One row of a grouped statement. */
    static Tally part(Row row) {
        return Tally.part(
                row.getLong("amount"),
                row.getLong("contributions"),
                row.getLong("shared"),
                Qualifier.valueOf(row.getString("qualifier")),
                Provenance.valueOf(row.getString("provenance")),
                row.getLong("weight"));
    }
}
