package org.shuangchuang.incubator.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.CommandContext;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Require;

/** What requests may leave open, and what then holds. */
final class Stated {

    private Stated() {}

    /** An authority's own record unless it is said to be another. */
    static Provenance provenance(@Nullable Provenance stated) {
        return stated == null ? Provenance.OFFICIAL : stated;
    }

    static Qualifier qualifier(@Nullable Qualifier stated) {
        return stated == null ? Qualifier.EXACT : stated;
    }

    /** A division in force on the day that the command speaks of. */
    static String division(String code, @Nullable LocalDate occurredOn, CommandContext context) {
        return Require.division("division", code, context.occurredOn(occurredOn));
    }
}
