package org.shuangchuang.eventstore.listing;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.access.Reach;
import org.shuangchuang.eventstore.http.ProblemException;
import org.shuangchuang.vocabulary.Calendar;
import org.shuangchuang.vocabulary.Divisions;

/** Rows of a list, as a query over its entity: every condition must hold. Members come from code, values are parameters. */
public final class Selection<T> {

    private final ListSource<T> list;
    private final String order;
    private final Sort<T> sort;
    private final boolean descending;
    private final int limit;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> lastRow = new LinkedHashMap<>();

    Selection(ListSource<T> list, String order, int limit) {
        this.list = list;
        this.order = order;
        this.limit = limit;
        this.descending = order.startsWith("-");
        String name = descending ? order.substring(1) : order;
        this.sort = list.sorts().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(400, ListRule.BAD_SORT, "sort"));
    }

    /**
     * What a caller filters by; nothing when the text is null.
     *
     * @param parameter name of the query parameter, and of the member
     * @throws ProblemException 400 when the list has no such filter or the text is none of its values
     */
    public Selection<T> filter(String parameter, @Nullable String text) {
        if (text == null) {
            return this;
        }
        Filter filter = list.filters().get(parameter);
        if (filter == null) {
            throw new ProblemException(400, ListRule.BAD_FILTER, parameter);
        }
        return equal(parameter, filter.value(parameter, text));
    }

    /** The member has the value. */
    public Selection<T> equal(String member, Object value) {
        conditions.add("r." + member + " = " + bound(value));
        return this;
    }

    /** The member has one of the values. */
    public Selection<T> in(String member, Collection<?> values) {
        conditions.add("r." + member + " in " + bound(values));
        return this;
    }

    /** What a permission reaches. */
    Selection<T> within(Reach reach) {
        return switch (reach.scope()) {
            case EVERYWHERE -> this;
            case DIVISION ->
                where(
                        "r.division in :reach",
                        "reach",
                        Divisions.subtree(reach.division(), Calendar.today(Clock.systemUTC())));
            case OWN, REGISTERING ->
                where(
                        "array_intersects(r.concerns, :parties)",
                        "parties",
                        reach.parties().toArray(String[]::new));
        };
    }

    /** The condition holds; its rows are {@code r}. */
    public Selection<T> where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    Selection<T> between(String member, Object from, Object to) {
        conditions.add("r." + member + " between " + bound(from) + " and " + bound(to));
        return this;
    }

    /** A parameter of its own, so that one member may have several conditions. */
    private String bound(Object value) {
        String name = "value" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** A page starts behind another's end. */
    Selection<T> after(String text) {
        Cursor cursor = Cursor.parse(text, order);
        try {
            lastRow.put("lastValue", sort.parse().apply(Filter.storable(cursor.value())));
            lastRow.put("lastKey", list.key().parse().apply(Filter.storable(cursor.key())));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.bad();
        }
        return this;
    }

    /** What holds for every row, on whichever page, with {@code where} before it; empty when nothing is asked. */
    public String conditions() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The values that the conditions name. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    Uni<List<T>> read(Mutiny.Session session) {
        Mutiny.SelectionQuery<T> query = session.createSelectionQuery(page(), list.entity());
        parameters.forEach(query::setParameter);
        lastRow.forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    private String page() {
        String member = "r." + sort.member();
        String key = "r." + list.key().member();
        // One comparison of both members: an index on them leads straight to the first row.
        String behind = lastRow.isEmpty()
                ? ""
                : (conditions.isEmpty() ? " where " : " and ") + "(" + member + ", " + key + ")"
                        + (descending ? " < " : " > ") + "(:lastValue, :lastKey)";
        String direction = descending ? " desc" : "";
        return "from " + list.entity().getSimpleName() + " r" + conditions() + behind + " order by " + member
                + direction + ", " + key + direction;
    }

    Page<T> page(List<T> rows) {
        return Page.of(rows, limit, this::cursor);
    }

    private String cursor(T row) {
        return new Cursor(
                        order,
                        String.valueOf(list.key().value().apply(row)),
                        String.valueOf(sort.value().apply(row)))
                .text();
    }
}
