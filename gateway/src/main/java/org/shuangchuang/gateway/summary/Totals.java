package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/**
 * Stocks, counts and sums. Of provinces and divisions: from totals and roll-ups, with the day that K cuts taken from contributions; of one
 * carrier, enterprise or market: from its contributions.
 */
final class Totals {

    private static final String SUMS =
            "select c.indicator, c.qualifier, c.provenance, c.amount, c.weight, c.contributions, c.shared from ";

    /** Contributions one by one, in the columns that are summed up. */
    static final String EACH = "select c.indicator, c.qualifier, c.provenance, c.amount, c.weight, 1 as contributions,"
            + " c.shared::int as shared from ";

    private Totals() {}

    /** Tallies by indicator; absent where there is no data. */
    static Uni<Map<String, Tally>> of(
            SqlConnection snapshot, Selection selection, Collection<Indicator> indicators, boolean ofPeriod) {
        if (indicators.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Statement statement = new Statement();
        return over(snapshot, statement, parts(statement, selection, indicators, ofPeriod));
    }

    /** Tallies by indicator of all that these parts select. */
    static Uni<Map<String, Tally>> over(SqlConnection snapshot, Statement statement, List<String> parts) {
        String totals = "select r.indicator, r.qualifier, r.provenance, sum(r.amount)::bigint as amount,"
                + " sum(r.weight)::bigint as weight, sum(r.contributions)::bigint as contributions,"
                + " sum(r.shared)::bigint as shared from (" + String.join(" union all ", parts)
                + ") r group by r.indicator, r.qualifier, r.provenance";
        return statement.execute(snapshot, totals).map(Totals::fold);
    }

    private static List<String> parts(
            Statement statement, Selection selection, Collection<Indicator> indicators, boolean ofPeriod) {
        LocalDate day = selection.cut().day();
        if (selection.isOfOne()) {
            return List.of(EACH + selection.contributions(statement, indicators, ofPeriod));
        }
        if (day == null) {
            return selection.whole(statement, indicators, ofPeriod).stream()
                    .map(SUMS::concat)
                    .toList();
        }
        return List.of(
                SUMS + selection.before(statement, day, indicators, ofPeriod),
                EACH + selection.onTheDayOfTheCut(statement, day, indicators, ofPeriod));
    }

    private static Map<String, Tally> fold(RowSet<Row> rows) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Row row : rows) {
            tallies.merge(row.getString("indicator"), part(row), Tally::plus);
        }
        return tallies;
    }

    private static Tally part(Row row) {
        return Tally.part(
                row.getLong("amount"),
                row.getLong("contributions"),
                row.getLong("shared"),
                Qualifier.valueOf(row.getString("qualifier")),
                Provenance.valueOf(row.getString("provenance")),
                row.getLong("weight"));
    }
}
