package org.shuangchuang.incubator.domain.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Money;

/** From which unit value an instrument joins the sharing platform (大仪共享), as it was set over time. */
public record SharingThresholds(List<Threshold> set) {

    /** @param effectiveFrom first day it is in force */
    public record Threshold(
            Money thresholdFen,
            LocalDate effectiveFrom,
            @Nullable String policy) {}

    SharingThresholds with(Threshold threshold) {
        return new SharingThresholds(
                Stream.concat(set.stream(), Stream.of(threshold)).toList());
    }
}
