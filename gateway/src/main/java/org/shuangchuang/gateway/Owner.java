package org.shuangchuang.gateway;

import java.util.Optional;

/** The services that own facts: their names in event ids and topics, and where their paths begin. */
public enum Owner {
    INCUBATOR("incubator", "/api/incubation"),
    SUBSIDY("subsidy", "/api/subsidy"),
    EMPLOYMENT("employment", "/api/employment");

    private final String source;
    private final String path;

    Owner(String source, String path) {
        this.source = source;
        this.path = path;
    }

    /** Name in event ids, topics and configuration. */
    public String source() {
        return source;
    }

    /** Root of its paths, the same at the owner and here. */
    public String path() {
        return path;
    }

    public static Optional<Owner> bySource(String source) {
        for (Owner owner : values()) {
            if (owner.source.equals(source)) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }
}
