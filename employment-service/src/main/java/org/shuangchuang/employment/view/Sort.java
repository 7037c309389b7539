package org.shuangchuang.employment.view;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * A member that a list can be sorted by.
 *
 * @param value the member of a row, never null
 * @param parse reads what a cursor holds; the value's text
 */
public record Sort<T>(String member, Function<T, Object> value, Function<String, Object> parse) {

    static <T> Sort<T> byDay(String member, Function<T, Object> value) {
        return new Sort<>(member, value, LocalDate::parse);
    }

    static <T> Sort<T> byText(String member, Function<T, Object> value) {
        return new Sort<>(member, value, text -> text);
    }

    static <T> Sort<T> byNumber(String member, Function<T, Object> value) {
        return new Sort<>(member, value, Long::valueOf);
    }
}
