package org.shuangchuang.incubator.view;

import java.util.Map;
import org.shuangchuang.eventstore.listing.Filter;

/**
 * What events make of a record's status in lists; those that are not named leave it as it is.
 *
 * @param after statuses by the stored names of events
 */
record ListedStatus(Map<String, String> after) {

    static final ListedStatus CARRIER =
            new ListedStatus(Map.of("carrier-registered", "OPEN", "carrier-closed", "CLOSED"));

    static final ListedStatus DESIGNATION = new ListedStatus(Map.of(
            "designation-applied", "APPLIED",
            "designation-reviewed", "REVIEWED",
            "designation-notice-opened", "NOTICE_OPEN",
            "designation-notice-closed", "NOTICE_CLOSED",
            "designation-granted", "ACTIVE",
            "designation-taken-over", "ACTIVE",
            "designation-declined", "DECLINED",
            "designation-revoked", "REVOKED"));

    static final ListedStatus ENTERPRISE = new ListedStatus(Map.of(
            "enterprise-registered", "REGISTERED",
            "high-tech-recognised", "HIGH_TECH",
            "high-tech-lapsed", "REGISTERED"));

    static final ListedStatus TENANCY = new ListedStatus(
            Map.of("tenant-admitted", "ADMITTED", "tenant-graduated", "GRADUATED", "tenant-exited", "EXITED"));

    static final ListedStatus MENTOR = new ListedStatus(Map.of("mentor-recognised", "ACTIVE", "mentor-ended", "ENDED"));

    /** Of a record that stays as it was made. */
    static ListedStatus always(String type, String status) {
        return new ListedStatus(Map.of(type, status));
    }

    String after(String type, String before) {
        return after.getOrDefault(type, before);
    }

    Filter filter() {
        return Filter.words(after.values());
    }
}
