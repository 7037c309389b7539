package org.shuangchuang.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much an event counts, and under which of its members. An event that lacks the member of the amount or of the subject
 * contributes nothing.
 *
 * @param weight 1, or −1 for what leaves or is taken back
 * @param amount member with the number; null counts one
 * @param subject members that together name what is counted once
 * @param elements member that is an array, each element of which is a subject of its own
 * @param members members to use instead of the conventional ones, by dimension: {@code division} from {@code fromDivision}
 */
public record Measure(
        int weight,
        @Nullable String amount,
        List<String> subject,
        @Nullable String elements,
        Map<String, String> members) {

    /** Joins the parts of a subject's name; never part of an identifier. */
    private static final String JOIN = "|";

    /** Subject of measures that are counted per record, whatever its members: the stream's own id. */
    static final String STREAM = "#stream";

    /** One enters, or happened. */
    public static Measure plusOne() {
        return new Measure(1, null, List.of(), null, Map.of());
    }

    /** One leaves, or is taken back. */
    public static Measure minusOne() {
        return new Measure(-1, null, List.of(), null, Map.of());
    }

    /** A number stated by the event is added; money is a member in fen. */
    public static Measure plus(String field) {
        return new Measure(1, field, List.of(), null, Map.of());
    }

    /** A number stated by the event is taken back; money is a member in fen. */
    public static Measure minus(String field) {
        return new Measure(-1, field, List.of(), null, Map.of());
    }

    /** A number stated by the event, for attributes and firsts. */
    public static Measure value(String field) {
        return plus(field);
    }

    /** A subject, named by these members together, is there. */
    public static Measure once(String... fields) {
        return plusOne().subject(fields);
    }

    /** What {@link #once} said is taken back. */
    public static Measure withdrawn(String... fields) {
        return minusOne().subject(fields);
    }

    /** Each element of an array of texts is a subject that is there. */
    public static Measure eachOf(String arrayField) {
        return new Measure(1, null, List.of(), arrayField, Map.of());
    }

    /** What {@link #eachOf} said is taken back. */
    public static Measure eachWithdrawn(String arrayField) {
        return new Measure(-1, null, List.of(), arrayField, Map.of());
    }

    /** The members that together name what is counted once, or what an attribute is stated of. */
    public Measure subject(String... fields) {
        return new Measure(weight, amount, List.of(fields), elements, members);
    }

    /** The event's own record is what is counted once, or what an attribute is stated of. */
    public Measure subjectIsStream() {
        return subject(STREAM);
    }

    /** The member with the qualifier, where an event states several numbers. */
    public Measure qualifiedBy(String field) {
        return with("qualifier", field);
    }

    /**
     * The member to take a dimension from instead of the conventional one.
     *
     * @param dimension conventional name: {@code division}, {@code carrierId}, {@code kind}, {@code cohort} …
     */
    public Measure with(String dimension, String field) {
        Map<String, String> changed = new HashMap<>(members);
        changed.put(dimension, field);
        return new Measure(weight, amount, subject, elements, Map.copyOf(changed));
    }

    /** The members that the measure names. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>(members.values());
        subject.stream().filter(field -> !field.equals(STREAM)).forEach(fields::add);
        Stream.of(amount, elements).filter(Objects::nonNull).forEach(fields::add);
        return fields;
    }

    String member(String dimension) {
        return members.getOrDefault(dimension, dimension);
    }

    /** The signed amount in the unit's smallest part, or nothing when the event does not state it. */
    Optional<Long> amount(JsonNode data, Unit unit) {
        if (amount == null) {
            return Optional.of((long) weight);
        }
        JsonNode node = Fields.at(data, amount);
        if (!node.isNumber()) {
            return Optional.empty();
        }
        long parts = amount.endsWith("Fen") ? node.longValue() : unit.parts(node.decimalValue());
        return Optional.of(Math.multiplyExact(parts, (long) weight));
    }

    /** The subjects that the event speaks of; one empty subject where nothing is counted once; none when it does not say. */
    Set<String> subjects(JsonNode data, String streamId) {
        if (elements != null) {
            Set<String> found = new LinkedHashSet<>();
            Fields.at(data, elements).forEach(element -> found.add(element.asText()));
            return found;
        }
        String name = subject.stream()
                .map(field -> field.equals(STREAM) ? streamId : Fields.text(data, field))
                .collect(Collectors.joining(JOIN));
        return name.isEmpty() && !subject.isEmpty() ? Set.of() : Set.of(name);
    }
}
