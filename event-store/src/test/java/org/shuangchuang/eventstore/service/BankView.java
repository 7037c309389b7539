package org.shuangchuang.eventstore.service;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;

/** What a list shows of a bank. */
@Entity
@Table(name = "counter_view")
public class BankView {

    enum Status {
        OPEN,
        BROKEN
    }

    static final ListSource<BankView> LIST = new ListSource<>(
            BankView.class,
            Sort.byText("id", view -> view.id),
            "occurredOn",
            "cohort",
            "id",
            List.of(
                    Sort.byText("id", view -> view.id),
                    Sort.byDay("occurredOn", view -> view.occurredOn),
                    Sort.byNumber("total", view -> view.total)),
            Map.of("status", Filter.constant(Status.class), "kind", Filter.text(), "owner", Filter.id()));

    @Id
    public String id;

    public String division;

    @Enumerated(EnumType.STRING)
    public Status status = Status.OPEN;

    public String kind;
    public UUID owner;

    @Column(name = "occurred_on")
    public LocalDate occurredOn;

    public int cohort;

    @JsonIgnore
    public String[] concerns = {};

    public long total;
}
