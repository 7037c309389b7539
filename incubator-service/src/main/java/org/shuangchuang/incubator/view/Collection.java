package org.shuangchuang.incubator.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListQuery;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Selection;
import org.shuangchuang.incubator.domain.carrier.CarrierKind;
import org.shuangchuang.incubator.domain.carrier.Level;
import org.shuangchuang.incubator.domain.enterprise.HighTechKind;

/** What can be listed, by the category of its streams. */
public enum Collection {
    CARRIERS("carrier", "carrierName", ListedStatus.CARRIER, Map.of("kind", Filter.word(CarrierKind.class))),
    DESIGNATIONS(
            "designation",
            "carrierName",
            ListedStatus.DESIGNATION,
            Map.of("kind", Filter.word(CarrierKind.class), "level", Filter.word(Level.class))),
    ENTERPRISES(
            "enterprise", "enterpriseName", ListedStatus.ENTERPRISE, Map.of("kind", Filter.word(HighTechKind.class))),
    TENANCIES("tenancy", "enterpriseName", ListedStatus.TENANCY, Map.of()),
    MENTORS("mentor", "", ListedStatus.MENTOR, Map.of("level", Filter.word(Level.class))),
    MENTOR_VISITS("visit", "carrierName", ListedStatus.always("mentor-visit-held", "HELD"), Map.of()),
    COMPETITIONS("competition", "nameZh", ListedStatus.always("competition-series-registered", "REGISTERED"), Map.of()),
    COMPETITION_EDITIONS("edition", "venue", ListedStatus.always("competition-edition-held", "HELD"), Map.of()),
    MARKETS("market", "marketName", ListedStatus.always("market-registered", "REGISTERED"), Map.of()),
    PARTNERSHIPS("partnership", "carrierName", ListedStatus.always("partnership-formed", "FORMED"), Map.of()),
    INSTITUTES("institute", "instituteName", ListedStatus.always("institute-founded", "FOUNDED"), Map.of());

    private final String category;
    private final String nameField;
    private final ListedStatus status;
    private final ListSource<Listed> source;

    Collection(String category, String nameField, ListedStatus status, Map<String, Filter> words) {
        this.category = category;
        this.nameField = nameField;
        this.status = status;
        Map<String, Filter> filters = new HashMap<>(words);
        filters.put("status", status.filter());
        this.source = Listed.list(filters);
    }

    /** Member of the events that names a record; empty where nothing may. */
    String nameField() {
        return nameField;
    }

    ListedStatus status() {
        return status;
    }

    /** Its lines that are asked for. */
    public Selection<Listed> of(ListQuery query) {
        return query.of(source).equal("collection", this);
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
