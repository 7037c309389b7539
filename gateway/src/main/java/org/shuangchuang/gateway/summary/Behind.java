package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.Indicators;

/** The contributions behind a figure, whatever its kind. */
final class Behind {

    private Behind() {}

    /** A table expression {@code c} of the contributions behind an indicator's figure. */
    static String rows(Statement statement, Selection selection, Indicator indicator) {
        return switch (indicator.kind()) {
            case STOCK, NEW, SUM, DISTINCT ->
                "(select c.* from "
                        + selection.contributions(
                                statement, List.of(indicator), indicator.kind().isOfPeriod()) + ") c";
            case ATTRIBUTE, FIRST -> Picked.rows(statement, selection, indicator);
            case RATIO ->
                Indicators.partsOf(indicator).stream()
                        .map(part -> "select c.* from " + rows(statement, selection, part))
                        .collect(Collectors.joining(" union all ", "(", ") c"));
        };
    }

    /** How many events are behind each of these indicators. */
    static Uni<Map<String, Long>> events(SqlConnection snapshot, Selection selection, List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Statement statement = new Statement();
        List<String> counts = new ArrayList<>();
        for (Indicator indicator : indicators) {
            counts.add("select " + statement.bind(indicator.code())
                    + "::text as indicator, count(*) as events from (select distinct c.source, c.partition, c.position from "
                    + rows(statement, selection, indicator) + ") e");
        }
        return statement.execute(snapshot, String.join(" union all ", counts)).map(rows -> {
            Map<String, Long> events = new HashMap<>();
            rows.forEach(row -> events.put(row.getString("indicator"), row.getLong("events")));
            return events;
        });
    }
}
