package org.shuangchuang.bench.http;

import org.shuangchuang.bench.processes.Installation;
import org.shuangchuang.bench.processes.Part;

/** Waits until what was appended has gone all its ways, so that nobody's work falls into another's turn. */
public final class Settled {

    private Settled() {}

    /** The owner's log and lists. */
    public static void owner(Installation installation, String database) {
        installation.await(database, "select count(*) from unlogged", 0);
        installation.await(
                database, "select count(*) from projection where position < (select position from log_state)", 0);
    }

    /** The owner, and the gateway's tables. */
    public static void gateway(Installation installation) {
        String employment = Part.EMPLOYMENT.database();
        owner(installation, employment);
        installation.await(
                Part.GATEWAY.database(),
                "select sum(position)::bigint from reader_position where source = 'employment'",
                installation.count(employment, "select position from log_state"));
    }
}
