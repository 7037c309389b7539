package org.shuangchuang.subsidy.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of a command that says nothing but the day: today when it is left out. */
public record OnDay(@Nullable LocalDate occurredOn) {}
