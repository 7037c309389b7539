package org.shuangchuang.eventstore.listing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the page that follows, null on the last
 */
@RegisterForReflection
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * The first of the rows that were found.
     *
     * @param rows one more than the limit when another page follows
     * @param cursor where a page that ends with a row goes on
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    /** The same page with its rows shown otherwise. */
    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }
}
