package org.shuangchuang.gateway.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.gateway.gathering.PositionVector;
import org.shuangchuang.vocabulary.Provenance;

/**
 * A page of the events behind a figure, in the order in which they happened.
 *
 * @param positions the log positions up to which events count, the same on every page
 * @param next cursor of the next page; absent on the last
 */
public record Explanation(
        String indicator,
        String scope,
        String period,
        LocalDate asOf,
        PositionVector positions,
        List<Item> items,
        @Nullable String next) {

    /**
     * One event.
     *
     * @param event {@code source/stream/version}
     * @param href where its owner shows it
     */
    public record Item(String event, String href, LocalDate occurredOn, Instant recordedAt, List<Part> contributions) {}

    /**
     * What it adds.
     *
     * @param indicator differs from the explained one where that is a ratio
     * @param amount decimal string in the indicator's unit; negative for what leaves or is taken back
     * @param subject what is counted once, where something is
     * @param dimensions what it counts under, by name
     */
    public record Part(
            String indicator,
            String amount,
            @Nullable String subject,
            String qualifier,
            Provenance provenance,
            Map<String, Object> dimensions) {}
}
