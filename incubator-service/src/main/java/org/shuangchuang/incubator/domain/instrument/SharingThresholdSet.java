package org.shuangchuang.incubator.domain.instrument;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/**
 * The threshold of the sharing platform was set.
 *
 * @param division whose platform
 * @param policy number of the policy that sets it
 */
public record SharingThresholdSet(
        String division,
        Money thresholdFen,
        LocalDate effectiveFrom,
        @Nullable String policy,
        Provenance provenance,
        LocalDate occurredOn)
        implements Event {}
