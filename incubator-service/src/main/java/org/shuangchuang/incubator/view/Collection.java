package org.shuangchuang.incubator.view;

import java.util.Optional;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.Selection;

/** What can be listed, by the category of its streams. */
public enum Collection {
    CARRIERS("carrier", "carrierName"),
    DESIGNATIONS("designation", "carrierName"),
    ENTERPRISES("enterprise", "enterpriseName"),
    TENANCIES("tenancy", "enterpriseName"),
    MENTORS("mentor", ""),
    MENTOR_VISITS("visit", "carrierName"),
    COMPETITIONS("competition", "nameZh"),
    COMPETITION_EDITIONS("edition", "venue"),
    MARKETS("market", "marketName"),
    PARTNERSHIPS("partnership", "carrierName"),
    INSTITUTES("institute", "instituteName");

    private final String category;
    private final String nameField;

    Collection(String category, String nameField) {
        this.category = category;
        this.nameField = nameField;
    }

    /** Member of the events that names a record; empty where nothing may. */
    String nameField() {
        return nameField;
    }

    /** Its lines that are asked for. */
    public Selection<Listed> of(ListQuery query) {
        return query.of(Listed.LIST).equal("collection", this);
    }

    /** The collection of a stream, or nothing when its like is not listed. */
    static Optional<Collection> of(String stream) {
        for (Collection collection : values()) {
            if (stream.startsWith(collection.category + "-")) {
                return Optional.of(collection);
            }
        }
        return Optional.empty();
    }
}
