package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** How many different subjects there are, counted exactly from contributions: those whose net amount is above zero. */
final class Distincts {

    private static final String PER_SUBJECT = Stream.concat(
                    Stream.of(Qualifier.values()).map(value -> standing("qualifier", value)),
                    Stream.of(Provenance.values()).map(value -> standing("provenance", value)))
            .collect(Collectors.joining(", "));
    private static final String ANY_SUBJECT = Stream.concat(
                    Stream.of(Qualifier.values()), Stream.of(Provenance.values()))
            .map(value -> "count(*) filter (where s.net > 0 and s." + value + " > 0) as " + value)
            .collect(Collectors.joining(", "));

    private Distincts() {}

    private static String standing(String column, Enum<?> value) {
        return "sum(c.weight) filter (where c." + column + " = '" + value.name() + "') as " + value.name();
    }

    /** Tallies by indicator; absent where there is no data. */
    static Uni<Map<String, Tally>> of(SqlConnection snapshot, Selection selection, Collection<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Statement statement = new Statement();
        String subjects = "select c.indicator, c.subject, sum(c.amount) as net, count(*) as contributions,"
                + " count(*) filter (where c.shared) as shared, " + PER_SUBJECT + " from "
                + selection.contributions(statement, indicators, true) + " group by c.indicator, c.subject";
        String counts = "select s.indicator, count(*) filter (where s.net > 0) as subjects,"
                + " sum(s.contributions)::bigint as contributions, sum(s.shared)::bigint as shared, " + ANY_SUBJECT
                + " from (" + subjects + ") s group by s.indicator";
        return statement.execute(snapshot, counts).map(Distincts::fold);
    }

    private static Map<String, Tally> fold(RowSet<Row> rows) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Row row : rows) {
            Map<Qualifier, Long> qualifiers = new EnumMap<>(Qualifier.class);
            for (Qualifier qualifier : Qualifier.values()) {
                qualifiers.put(qualifier, row.getLong(column(qualifier)));
            }
            Map<Provenance, Long> provenances = new EnumMap<>(Provenance.class);
            for (Provenance provenance : Provenance.values()) {
                provenances.put(provenance, row.getLong(column(provenance)));
            }
            tallies.put(
                    row.getString("indicator"),
                    new Tally(
                            BigDecimal.valueOf(row.getLong("subjects")),
                            row.getLong("contributions"),
                            row.getLong("shared"),
                            qualifiers,
                            provenances));
        }
        return tallies;
    }

    /** PostgreSQL folds unquoted names to lower case. */
    private static String column(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
