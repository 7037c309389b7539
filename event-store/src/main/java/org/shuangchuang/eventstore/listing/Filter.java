package org.shuangchuang.eventstore.listing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;

/**
 * What a list can be filtered by.
 *
 * @param read makes the member's value of a parameter's text
 * @param allowed all texts that there are, where they are few; empty where there are many
 */
public record Filter(Function<String, Object> read, List<String> allowed) {

    /** A member with one of an enum's constants. */
    public static <E extends Enum<E>> Filter constant(Class<E> type) {
        return new Filter(text -> Enum.valueOf(type, text), names(type));
    }

    /** A text member with the name of one of an enum's constants. */
    public static <E extends Enum<E>> Filter word(Class<E> type) {
        return words(names(type));
    }

    /** A text member with one of some words. */
    public static Filter words(Collection<String> words) {
        return new Filter(text -> text, words.stream().sorted().distinct().toList());
    }

    public static Filter text() {
        return new Filter(text -> text, List.of());
    }

    public static Filter number() {
        return new Filter(Integer::valueOf, List.of());
    }

    public static Filter id() {
        return new Filter(UUID::fromString, List.of());
    }

    /**
     * The value to compare with.
     *
     * @throws ProblemException 400 naming the parameter, and with all that is allowed where that is known
     */
    public Object value(String parameter, String text) {
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, parameter, Map.of("allowed", allowed));
        }
        try {
            return read.apply(storable(text));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, HttpRule.BAD_VALUE, parameter);
        }
    }

    /** PostgreSQL keeps every text but one with the character zero, and refuses to compare with it. */
    static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the character zero");
        }
        return text;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
