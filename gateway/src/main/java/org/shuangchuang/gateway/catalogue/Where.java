package org.shuangchuang.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which events of a type count: conditions on members of their JSON, all of which must hold. */
public final class Where {

    private static final Where EVERYTHING = new Where(List.of(), Set.of());

    private final List<Predicate<JsonNode>> conditions;
    private final Set<String> fields;

    private Where(List<Predicate<JsonNode>> conditions, Set<String> fields) {
        this.conditions = conditions;
        this.fields = fields;
    }

    /** Every event of the type. */
    public static Where everything() {
        return EVERYTHING;
    }

    /** Events whose member has one of the values. */
    public static Where where(String field, String... values) {
        return EVERYTHING.and(field, values);
    }

    /** And whose member has one of the values. */
    public Where and(String field, String... values) {
        Set<String> wanted = Set.of(values);
        return and(field, data -> wanted.contains(Fields.text(data, field)));
    }

    /** And whose member is absent or has another value. */
    public Where andNot(String field, String value) {
        return and(field, data -> !Fields.text(data, field).equals(value));
    }

    /** And whose member is there. */
    public Where andPresent(String field) {
        return and(field, data -> !Fields.at(data, field).isMissingNode());
    }

    private Where and(String field, Predicate<JsonNode> condition) {
        List<Predicate<JsonNode>> all = new ArrayList<>(conditions);
        all.add(condition);
        Set<String> named = new TreeSet<>(fields);
        named.add(field);
        return new Where(List.copyOf(all), Set.copyOf(named));
    }

    /** The members that the conditions name. */
    Set<String> fields() {
        return fields;
    }

    boolean holds(JsonNode data) {
        for (Predicate<JsonNode> condition : conditions) {
            if (!condition.test(data)) {
                return false;
            }
        }
        return true;
    }
}
