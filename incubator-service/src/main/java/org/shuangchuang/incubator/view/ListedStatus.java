package org.shuangchuang.incubator.view;

import java.util.Map;

/** What an event makes of a record's status in lists; events that are not named leave it as it is. */
final class ListedStatus {

    private static final Map<String, String> AFTER = Map.ofEntries(
            Map.entry("carrier-registered", "OPEN"),
            Map.entry("carrier-closed", "CLOSED"),
            Map.entry("designation-applied", "APPLIED"),
            Map.entry("designation-reviewed", "REVIEWED"),
            Map.entry("designation-notice-opened", "NOTICE_OPEN"),
            Map.entry("designation-notice-closed", "NOTICE_CLOSED"),
            Map.entry("designation-granted", "ACTIVE"),
            Map.entry("designation-taken-over", "ACTIVE"),
            Map.entry("designation-declined", "DECLINED"),
            Map.entry("designation-revoked", "REVOKED"),
            Map.entry("enterprise-registered", "REGISTERED"),
            Map.entry("high-tech-recognised", "HIGH_TECH"),
            Map.entry("high-tech-lapsed", "REGISTERED"),
            Map.entry("tenant-admitted", "ADMITTED"),
            Map.entry("tenant-graduated", "GRADUATED"),
            Map.entry("tenant-exited", "EXITED"),
            Map.entry("mentor-recognised", "ACTIVE"),
            Map.entry("mentor-ended", "ENDED"),
            Map.entry("mentor-visit-held", "HELD"),
            Map.entry("competition-series-registered", "REGISTERED"),
            Map.entry("competition-edition-held", "HELD"),
            Map.entry("market-registered", "REGISTERED"),
            Map.entry("partnership-formed", "FORMED"),
            Map.entry("institute-founded", "FOUNDED"));

    private ListedStatus() {}

    static String after(String type, String before) {
        return AFTER.getOrDefault(type, before);
    }
}
