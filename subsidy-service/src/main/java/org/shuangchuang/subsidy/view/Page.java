package org.shuangchuang.subsidy.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the next page, absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {}
