package org.shuangchuang.employment.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next the cursor of what follows, absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
