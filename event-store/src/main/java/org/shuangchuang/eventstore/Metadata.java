package org.shuangchuang.eventstore;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Actor;

/**
 * What is kept beside every event.
 *
 * @param actor who acted
 * @param correlation what all that belongs to one request shares
 * @param causation the event that caused it ({@code source/stream/version}), for policies
 * @param traceparent W3C trace context of the command
 */
@RegisterForReflection(targets = {Metadata.class, Actor.class})
public record Metadata(
        Actor actor,
        String correlation,
        @Nullable String causation,
        @Nullable String traceparent) {}
