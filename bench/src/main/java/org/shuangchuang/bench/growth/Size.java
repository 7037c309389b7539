package org.shuangchuang.bench.growth;

import java.util.Locale;

/** How many events are there before anything is measured. */
record Size(int events) {

    String name() {
        return String.format(Locale.ROOT, "%,d events", events);
    }

    String database(String kind) {
        return kind + "_" + events;
    }
}
