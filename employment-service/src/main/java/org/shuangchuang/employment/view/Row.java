package org.shuangchuang.employment.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;

/** A line of a list. Its id is that of the record, where the whole of it can be read. No line says who a person is. */
@MappedSuperclass
public abstract class Row {

    @Id
    public String id;

    /** Where it counts. */
    public String division;

    /** When it happened. */
    public LocalDate occurredOn;

    /** The carrier whose record it is; the table takes it from the carrier's id. */
    @JsonIgnore
    @Column(insertable = false, updatable = false)
    public String[] concerns;

    /** A list that shows the latest first when no order is asked for. */
    static <T extends Row> ListSource<T> list(Class<T> entity, List<Sort<T>> sorts, Map<String, Filter> filters) {
        return new ListSource<>(
                entity, Sort.byText("id", row -> row.id), "occurredOn", null, "-occurredOn", sorts, filters);
    }
}
