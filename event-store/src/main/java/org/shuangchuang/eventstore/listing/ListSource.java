package org.shuangchuang.eventstore.listing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is read from, and what it can be asked. The entity has the members {@code division} and {@code concerns}, as
 * in {@link org.shuangchuang.vocabulary.Placed}.
 *
 * @param key tells any two rows apart
 * @param day member that a period of days selects by
 * @param cohort member that a cohort selects by, null where there are none
 * @param usual the order when none is asked for, as in the query parameter {@code sort}
 * @param filters members that callers can filter by
 */
public record ListSource<T>(
        Class<T> entity,
        Sort<T> key,
        String day,
        @Nullable String cohort,
        String usual,
        List<Sort<T>> sorts,
        Map<String, Filter> filters) {}
