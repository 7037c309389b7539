package org.shuangchuang.eventstore.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached for a while from one that refuses a statement. */
final class Away {

    private Away() {}

    static boolean is(Throwable failure) {
        return switch (failure) {
            case PgException database -> is(database.getSqlState());
            case JsonProcessingException _ -> false;
            // the last is how the driver says that its connection is closed, or that none came in time
            case VertxException _, IOException _, NoStackTraceThrowable _ -> true;
            default -> false;
        };
    }

    /** Class 08 (connection exception), 53300 (too many connections), 57P (shutting down, starting up). */
    private static boolean is(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.equals("53300") || state.startsWith("57P"));
    }
}
