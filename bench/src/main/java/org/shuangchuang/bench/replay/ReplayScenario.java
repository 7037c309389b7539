package org.shuangchuang.bench.replay;

import org.shuangchuang.bench.Bench;

/** All events once more: from the store, and into the gateway's tables. */
public final class ReplayScenario {

    private ReplayScenario() {}

    public static void measure(Bench bench) {
        StoreReplay.measure(bench);
        GatewayReplay.measure(bench);
    }
}
