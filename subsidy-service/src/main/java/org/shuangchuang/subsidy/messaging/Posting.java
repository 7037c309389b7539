package org.shuangchuang.subsidy.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On which day something is noted that happened elsewhere: a stream here never goes back in time. */
final class Posting {

    private Posting() {}

    static LocalDate on(@Nullable LocalDate last, LocalDate happened) {
        return last == null || last.isBefore(happened) ? happened : last;
    }
}
