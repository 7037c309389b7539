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

    /** The same page with its rows shown otherwise. */
    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }
}
