package org.shuangchuang.employment.api;

import org.jspecify.annotations.Nullable;

/** Values of bodies that may be absent. */
final class Parameters {

    private Parameters() {}

    /** The value, or what is meant when there is none. */
    static <T> T or(@Nullable T value, T absent) {
        return value == null ? absent : value;
    }
}
