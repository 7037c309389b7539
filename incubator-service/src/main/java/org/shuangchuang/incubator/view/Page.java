package org.shuangchuang.incubator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the page that follows, null on the last
 */
public record Page(List<Listed> items, @Nullable String next) {}
