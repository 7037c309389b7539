package org.shuangchuang.bench.processes;

import java.nio.file.Path;
import java.util.List;

/** The applications of the system, with the JVM options of the local stack. */
public enum Part {
    INCUBATOR("incubator-service", "incubator", 192),
    SUBSIDY("subsidy-service", "subsidy", 192),
    EMPLOYMENT("employment-service", "employment", 160),
    GATEWAY("gateway", "gateway", 224);

    private final String module;
    private final String database;
    private final int heapMegabytes;

    Part(String module, String database, int heapMegabytes) {
        this.module = module;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    Path folder(Path project) {
        return project.resolve(module);
    }

    /** Small: as the local stack starts it. */
    public List<String> small() {
        return List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }
}
