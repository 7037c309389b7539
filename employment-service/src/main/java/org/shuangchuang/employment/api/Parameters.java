package org.shuangchuang.employment.api;

import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.http.HttpRule;
import org.shuangchuang.eventstore.http.ProblemException;

/** Values of queries and bodies that may be absent. */
final class Parameters {

    private Parameters() {}

    /** The value, or what is meant when there is none. */
    static <T> T or(@Nullable T value, T absent) {
        return value == null ? absent : value;
    }

    /** A constant by its name; null when the parameter is absent, 400 when there is no such constant. */
    static <E extends Enum<E>> @Nullable E constant(String field, @Nullable String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new ProblemException(400, HttpRule.BAD_VALUE, field);
    }
}
