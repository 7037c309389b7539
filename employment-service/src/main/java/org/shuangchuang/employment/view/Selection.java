package org.shuangchuang.employment.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;

/** What is asked of a list, as a query over one entity: every filter must hold, and a page starts behind its cursor. */
public final class Selection<T> {

    private static final String SEPARATOR = "\n";

    private final Class<T> entity;
    private final int limit;
    private final Sort<T> sort;
    private final boolean descending;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * @param sorts what the list can be sorted by; the first, largest first, when nothing is asked for
     * @param order name of a member, with {@code -} in front for the largest first
     * @throws ProblemException 400 for an unknown order or a cursor that this list did not give
     */
    public Selection(Class<T> entity, List<Sort<T>> sorts, @Nullable String order, @Nullable String cursor, int limit) {
        this.entity = entity;
        this.limit = limit;
        this.descending = order == null || order.startsWith("-");
        this.sort = order == null ? sorts.getFirst() : named(sorts, descending ? order.substring(1) : order);
        if (cursor != null) {
            behind(cursor);
        }
    }

    private static <T> Sort<T> named(List<Sort<T>> sorts, String member) {
        return sorts.stream()
                .filter(sort -> sort.member().equals(member))
                .findFirst()
                .orElseThrow(() -> new ProblemException(400, HttpRule.BAD_VALUE, "sort"));
    }

    /** The member has the value; nothing is asked when that is null. */
    public Selection<T> equal(String member, @Nullable Object value) {
        if (value != null) {
            conditions.add("r." + member + " = :" + member);
            parameters.put(member, value);
        }
        return this;
    }

    /** The member has one of the values. */
    public Selection<T> in(String member, Collection<?> values) {
        conditions.add("r." + member + " in :" + member);
        parameters.put(member, values);
        return this;
    }

    /** The member lies between two values, both inclusive. */
    public Selection<T> between(String member, Object from, Object to) {
        conditions.add("r." + member + " between :from and :to");
        parameters.put("from", from);
        parameters.put("to", to);
        return this;
    }

    private void behind(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int at = text.lastIndexOf(SEPARATOR);
            parameters.put("lastValue", sort.parse().apply(text.substring(0, at)));
            parameters.put("lastId", text.substring(at + 1));
        } catch (RuntimeException e) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, "cursor");
        }
        String compares = descending ? " < " : " > ";
        conditions.add("(r.%1$s %2$s :lastValue or (r.%1$s = :lastValue and r.id %2$s :lastId))"
                .formatted(sort.member(), compares));
    }

    Class<T> entity() {
        return entity;
    }

    int limit() {
        return limit;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The query in Hibernate's language. Members come from code, values from parameters. */
    String query() {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String direction = descending ? " desc" : " asc";
        return "from " + entity.getSimpleName() + " r" + where + " order by r." + sort.member() + direction + ", r.id"
                + direction;
    }

    /** Where the page behind a row starts. */
    String cursor(T row, String id) {
        String text = sort.value().apply(row) + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
