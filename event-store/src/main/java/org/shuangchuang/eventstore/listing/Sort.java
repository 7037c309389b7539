package org.shuangchuang.eventstore.listing;

import java.util.function.Function;
import org.shuangchuang.vocabulary.Calendar;

/**
 * A member that a list can be sorted by.
 *
 * @param name in the query parameter {@code sort}
 * @param member of the entity, never null
 * @param value the member of a row
 * @param parse reads the value's text, as a cursor holds it
 */
public record Sort<T>(String name, String member, Function<T, Object> value, Function<String, Object> parse) {

    public static <T> Sort<T> byText(String member, Function<T, Object> value) {
        return new Sort<>(member, member, value, text -> text);
    }

    public static <T> Sort<T> byDay(String member, Function<T, Object> value) {
        return new Sort<>(member, member, value, Calendar::day);
    }

    public static <T> Sort<T> byNumber(String member, Function<T, Object> value) {
        return new Sort<>(member, member, value, Long::valueOf);
    }
}
