package org.shuangchuang.subsidy.view;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Period;

/**
 * What a list is asked for.
 *
 * @param division subtree that is listed
 * @param period days of the last event, or a cohort
 * @param sort field, with a hyphen before it for descending
 * @param cursor where the last page ended
 * @param limit most items of a page
 */
public record Filter(
        @Nullable String division,
        @Nullable String status,
        @Nullable String kind,
        @Nullable String programme,
        Period period,
        String sort,
        @Nullable String cursor,
        int limit) {}
