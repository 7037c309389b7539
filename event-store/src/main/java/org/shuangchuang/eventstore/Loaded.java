package org.shuangchuang.eventstore;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stream's state as read.
 *
 * @param stream stored name
 * @param state folded from all events up to the version
 * @param version number of events, 0 for none
 * @param lastOccurredOn day of the last event, null without events
 */
public record Loaded<S>(
        String stream, S state, long version, @Nullable LocalDate lastOccurredOn) {}
