package org.shuangchuang.subsidy.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.subsidy.view.Filter;
import org.shuangchuang.subsidy.view.ListRule;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Period;

/** What lists are filtered and paged by; each list takes what applies to it. */
public class ListParameters {

    private static final int LARGEST_PAGE = 500;

    /** Code of a division; its subtree is listed. */
    @QueryParam("division")
    @Nullable
    String division;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("programme")
    @Nullable
    String programme;

    /** Days of the last event, or {@code cohort:2020}. */
    @QueryParam("period")
    @Nullable
    String period;

    /** {@code occurredOn}, {@code amountFen}, {@code name} or {@code id}; descending with a hyphen before. */
    @QueryParam("sort")
    @DefaultValue("id")
    String sort = "id";

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    /** @throws Invalid on the parameter that is wrong */
    Filter filter() {
        if (division != null) {
            RequestRule.division("division", division);
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new Invalid("limit", ListRule.BAD_LIMIT);
        }
        Period within = Period.parse(period == null ? "" : period);
        return new Filter(division, status, kind, programme, within, sort, cursor, limit);
    }
}
