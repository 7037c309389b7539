package org.shuangchuang.eventstore.read;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;

/** Tells an event that can never be applied from a world that is out of order for a while. */
final class Poison {

    private Poison() {}

    static boolean is(Throwable failure) {
        return switch (failure) {
            case Positions.PositionMoved _ -> false;
            case PgException database -> data(database.getSqlState());
            case VertxException _ -> false;
            case RuntimeException fault -> fault.getCause() == null || is(fault.getCause());
            default -> false;
        };
    }

    /** Classes 22 (data exception) and 23 (integrity constraint violation) come from the event itself. */
    private static boolean data(String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
