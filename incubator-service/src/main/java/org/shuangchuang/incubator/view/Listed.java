package org.shuangchuang.incubator.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;

/**
 * One line of a list: what a record can be found and sorted by. Everything else is read from the record itself.
 *
 * <p>No personal data: a mentor has no name here.
 */
@Entity
@Table(name = "listed")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public class Listed {

    /** @param words filters that differ from list to list */
    static ListSource<Listed> list(Map<String, Filter> words) {
        Map<String, Filter> filters = new HashMap<>(words);
        filters.put("carrierId", Filter.text());
        filters.put("enterpriseId", Filter.text());
        return new ListSource<>(
                Listed.class,
                Sort.byText("stream", line -> line.stream),
                "since",
                null,
                "since",
                List.of(Sort.byDay("since", line -> line.since), Sort.byText("name", line -> line.name)),
                filters);
    }

    /** Stored name of the stream. */
    @Id
    @JsonIgnore
    public String stream = "";

    @Enumerated(EnumType.STRING)
    @JsonIgnore
    public Collection collection = Collection.CARRIERS;

    @Column(name = "record_id")
    public String id = "";

    public String name = "";
    public String status = "";
    public @Nullable String division;
    public @Nullable String kind;
    public @Nullable String level;

    @Column(name = "carrier_id")
    public @Nullable String carrierId;

    @Column(name = "carrier_name")
    public @Nullable String carrierName;

    @Column(name = "enterprise_id")
    public @Nullable String enterpriseId;

    @Column(name = "enterprise_name")
    public @Nullable String enterpriseName;

    /** Itself, its carrier and its enterprise: whose record it is. The table takes them from the other members. */
    @Column(insertable = false, updatable = false)
    @JsonIgnore
    public String[] concerns = {};

    /** Day of its first event. */
    public LocalDate since = LocalDate.EPOCH;

    /** Day of its latest event. */
    @Column(name = "changed_on")
    public LocalDate changedOn = LocalDate.EPOCH;

    /** Version of the stream that this line shows. */
    public long version;

    Listed() {}

    Listed(Collection collection, RecordedEvent first) {
        this.stream = first.stream();
        this.collection = collection;
        this.id = first.streamId();
        this.since = first.occurredOn();
    }

    void apply(RecordedEvent event) {
        event.mustFollow(version);
        ObjectNode data = event.json();
        version = event.version();
        changedOn = event.occurredOn();
        status = collection.status().after(event.type(), status);
        name = data.path(collection.nameField()).asText(name);
        division = text(data, "division", division);
        kind = text(data, "kind", kind);
        // What a mentor is recommended to is not yet its level.
        level = level == null ? text(data, "level", null) : level;
        carrierId = text(data, "carrierId", carrierId);
        carrierName = text(data, "carrierName", carrierName);
        enterpriseId = text(data, "enterpriseId", enterpriseId);
        enterpriseName = text(data, "enterpriseName", enterpriseName);
    }

    private static @Nullable String text(ObjectNode data, String field, @Nullable String before) {
        return data.has(field) ? data.get(field).asText() : before;
    }
}
