package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.Kind;

/** Figures that are made of picked statements: last values and smallest values. */
final class Picked {

    private static final String LATEST =
            " order by c.occurred_on desc, c.recorded_at desc, c.source, c.partition, c.position desc, c.ordinal desc";
    private static final String SMALLEST =
            " order by c.amount, c.occurred_on, c.source, c.partition, c.position, c.ordinal";

    private Picked() {}

    /** Tallies by indicator; absent where there is no data. */
    static Uni<Map<String, Tally>> of(SqlConnection snapshot, Selection selection, Collection<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Statement statement = new Statement();
        return Totals.over(
                snapshot,
                statement,
                indicators.stream()
                        .map(indicator -> Totals.EACH + rows(statement, selection, indicator))
                        .toList());
    }

    /** The picked contributions of one attribute or first. */
    static String rows(Statement statement, Selection selection, Indicator indicator) {
        List<Indicator> one = List.of(indicator);
        if (indicator.kind() == Kind.FIRST) {
            return "(select c.* from " + selection.contributions(statement, one, false) + SMALLEST + " limit 1) c";
        }
        if (!indicator.isPerSubject()) {
            return "(select c.* from " + selection.contributions(statement, one, false) + LATEST + " limit 1) c";
        }
        return "(select c.* from (select distinct on (c.subject) c.* from "
                + selection.contributionsAnywhere(statement, one) + LATEST.replace("order by", "order by c.subject,")
                + ") c where " + selection.scope(statement) + ") c";
    }
}
