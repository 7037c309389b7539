package org.shuangchuang.eventstore;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * Work of any number of steps, one after another. Nothing of a step is kept when it is done; a {@code Uni} that goes on by calling its own
 * method keeps all of them until the last one ends.
 */
public final class Steps {

    private Steps() {}

    /**
     * Ends when a step says that nothing is left; fails with the first step that fails.
     *
     * @param step gives whether more is left to do
     */
    public static Uni<Void> whileMore(Supplier<Uni<? extends Boolean>> step) {
        return Multi.createBy()
                .repeating()
                .uni(step)
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }
}
