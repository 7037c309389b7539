package org.shuangchuang.bench.append;

import java.sql.Connection;
import java.sql.SQLException;

/** A store that appends one event per command. */
interface Contestant extends AutoCloseable {

    String name();

    /**
     * Clients that each send their next command when the last one is answered.
     *
     * @param round name of this turn, never used before
     * @param hot whether all clients work on one stream; else each begins another stream after ten events
     * @param seconds for how long
     */
    Round run(String round, int clients, boolean hot, double seconds);

    /**
     * A connection to what was stored, all of it visible.
     *
     * @see Proof
     */
    Connection stored() throws SQLException;

    /** A query for all events as {@code stream, version, client, number}. */
    String events();

    /** What it says about itself beside the events, or nothing. */
    default String verified() {
        return "";
    }

    @Override
    void close();
}
