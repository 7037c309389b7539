package org.shuangchuang.incubator.view;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a list is asked for; everything may be left open. */
public class Filter {

    /** Code of a division: its whole subtree, with the predecessors of its codes. */
    @QueryParam("division")
    public @Nullable String division;

    @QueryParam("status")
    public @Nullable String status;

    @QueryParam("kind")
    public @Nullable String kind;

    @QueryParam("level")
    public @Nullable String level;

    /** Stretch of days in which the record began: {@code 2020}, {@code 2020-Q2}. */
    @QueryParam("period")
    public @Nullable String period;

    @QueryParam("carrierId")
    public @Nullable String carrierId;

    @QueryParam("enterpriseId")
    public @Nullable String enterpriseId;

    /** {@code since} or {@code name}; with a hyphen before it, the other way round. */
    @QueryParam("sort")
    public @Nullable String sort;

    /** From the page before. */
    @QueryParam("cursor")
    public @Nullable String cursor;

    /** Lines per page, 1 to 500; 50 when it is not stated. */
    @QueryParam("limit")
    public @Nullable Integer limit;
}
