package org.shuangchuang.incubator.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A body that says nothing but when it happened; today when it does not. */
record Dated(@Nullable LocalDate occurredOn) {}
