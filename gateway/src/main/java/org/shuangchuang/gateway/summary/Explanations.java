package org.shuangchuang.gateway.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.Owner;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.Indicators;
import org.shuangchuang.gateway.catalogue.Unit;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** Lists the events behind a figure. */
@ApplicationScoped
public class Explanations {

    private static final Map<String, String> DIMENSIONS = dimensions();

    private final Pool pool;

    Explanations(Pool pool) {
        this.pool = pool;
    }

    private static Map<String, String> dimensions() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("division", "division");
        columns.put("carrier", "carrierId");
        columns.put("enterprise", "enterpriseId");
        columns.put("market", "marketId");
        columns.put("programme", "programme");
        columns.put("kind", "kind");
        columns.put("level", "level");
        return columns;
    }

    /**
     * One page.
     *
     * @param question with the one indicator to explain
     * @param after where the page before it ended, or null for the first
     */
    Uni<Explanation> of(Question question, Set<String> ids, @Nullable Cursor after, int limit) {
        Indicator indicator = question.indicators().getFirst();
        return Snapshot.take(pool, question.knownAt(), (snapshot, now) -> {
            Cut cut = after == null
                    ? now.upToPositions()
                    : new Cut(now.gathered(), after.vector(), now.knownAt(), now.knownAt());
            Statement statement = new Statement();
            return statement
                    .execute(snapshot, page(statement, new Selection(question, ids, cut), indicator, after, limit))
                    .map(rows -> explanation(question, indicator, cut, items(rows), limit));
        });
    }

    private static String page(
            Statement statement, Selection selection, Indicator indicator, @Nullable Cursor after, int limit) {
        String rows = Behind.rows(statement, selection, indicator);
        String beyond = after == null
                ? ""
                : " where (c.occurred_on, c.source, c.partition, c.position) > (" + statement.bind(after.day()) + ", "
                        + statement.bind(after.source()) + ", " + statement.bind((short) after.partition()) + ", "
                        + statement.bind(after.position()) + ")";
        return "with c as (select * from " + rows + ") select c.* from c join (select distinct c.occurred_on, c.source,"
                + " c.partition, c.position from c" + beyond + " order by 1, 2, 3, 4 limit " + statement.bind(limit + 1)
                + ") e on e.source = c.source and e.partition = c.partition and e.position = c.position"
                + " order by c.occurred_on, c.source, c.partition, c.position, c.indicator, c.ordinal";
    }

    private static Explanation explanation(
            Question question, Indicator indicator, Cut cut, List<PlacedItem> items, int limit) {
        boolean more = items.size() > limit;
        List<PlacedItem> page = more ? items.subList(0, limit) : items;
        return new Explanation(
                indicator.code(),
                question.scope().text(),
                indicator.kind().isOfPeriod() ? question.period().text() : "",
                question.asOf(),
                cut.positions().of(Indicators.ownerOf(indicator)),
                page.stream().map(PlacedItem::item).toList(),
                more ? page.getLast().cursor(cut.positions().positions()).text() : null);
    }

    /** An item with where its event stands. */
    private record PlacedItem(Explanation.Item item, String source, int partition, long position) {

        Cursor cursor(Map<String, List<Long>> positions) {
            return new Cursor(item.occurredOn().toString(), source, partition, position, positions);
        }

        boolean isOf(Row row) {
            return source.equals(row.getString("source"))
                    && partition == row.getInteger("partition")
                    && position == row.getLong("position");
        }
    }

    private static List<PlacedItem> items(RowSet<Row> rows) {
        List<PlacedItem> items = new ArrayList<>();
        for (Row row : rows) {
            if (items.isEmpty() || !items.getLast().isOf(row)) {
                items.add(new PlacedItem(
                        item(row), row.getString("source"), row.getInteger("partition"), row.getLong("position")));
            }
            items.getLast().item().contributions().add(part(row));
        }
        return items;
    }

    private static Explanation.Item item(Row row) {
        String source = row.getString("source");
        String stream = row.getString("stream");
        long version = row.getLong("version");
        String root = Owner.bySource(source).map(Owner::path).orElse("");
        return new Explanation.Item(
                source + "/" + stream + "/" + version,
                root + "/events/" + URLEncoder.encode(stream, StandardCharsets.UTF_8) + "/" + version,
                row.getLocalDate("occurred_on"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                new ArrayList<>());
    }

    private static Explanation.Part part(Row row) {
        Map<String, Object> counted = new LinkedHashMap<>();
        DIMENSIONS.forEach((column, name) -> {
            if (!row.getString(column).isEmpty()) {
                counted.put(name, row.getString(column));
            }
        });
        if (row.getInteger("cohort") != 0) {
            counted.put("cohort", row.getInteger("cohort"));
        }
        String code = row.getString("indicator");
        Unit unit = Indicators.find(code).map(Indicator::unit).orElse(Unit.COUNT);
        return new Explanation.Part(
                code,
                unit.value(BigDecimal.valueOf(row.getLong("amount"))),
                row.getString("subject").isEmpty() ? null : row.getString("subject"),
                Qualifier.valueOf(row.getString("qualifier")).en(),
                Provenance.valueOf(row.getString("provenance")),
                counted);
    }
}
