package org.shuangchuang.subsidy.domain.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Placed;

/** A service provider 服务机构 that vouchers can be used with. */
public sealed interface Provider {

    /** Never admitted. */
    record None() implements Provider {}

    /** Whether vouchers can be used with it now. */
    enum Status {
        ADMITTED,
        SUSPENDED,
        REMOVED
    }

    /**
     * A stretch of days in which it serves.
     *
     * @param until last day, null while it lasts
     */
    record Serving(LocalDate from, @Nullable LocalDate until) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** @param serving when vouchers could be used with it, oldest first */
    record Listed(
            String providerId,
            Status status,
            String name,
            String socialCreditCode,
            String division,
            List<Serving> serving)
            implements Provider, Placed {
        @Override
        public Set<String> concerns() {
            return Set.of(providerId);
        }

        /** Admitted and not suspended, now and on the day. */
        public boolean serves(LocalDate day) {
            return status == Status.ADMITTED && serving.stream().anyMatch(one -> one.contains(day));
        }

        /** Admitted and not suspended now. */
        public boolean serves() {
            return status == Status.ADMITTED;
        }
    }
}
