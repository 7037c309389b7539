package org.shuangchuang.localstack.reference;

import org.jspecify.annotations.Nullable;

/**
 * A published figure beside the computed one.
 *
 * @param computed null when the gateway has no data for it
 */
public record ComparedFigure(
        PublishedFigure published, @Nullable ComputedFigure computed) {

    /** Equal means the same number in the same unit with the same qualifier. */
    public boolean equal() {
        return computed != null
                && computed.value().compareTo(published.value()) == 0
                && computed.unit().equals(published.unit())
                && computed.qualifier().equals(published.qualifier());
    }
}
