package org.shuangchuang.subsidy.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;

/** A record of a list: what lists filter and sort by, and the record's state as JSON. */
@Entity
@Table(name = "listed")
public class Listed {

    private static final Sort<Listed> BY_STREAM = new Sort<>("id", "stream", row -> row.stream, text -> text);

    /** @param cohort member that a cohort selects by, null where records have none */
    static ListSource<Listed> list(@Nullable String cohort, Map<String, Filter> filters) {
        return new ListSource<>(
                Listed.class,
                BY_STREAM,
                "occurredOn",
                cohort,
                "id",
                List.of(
                        BY_STREAM,
                        Sort.byText("name", row -> row.name),
                        Sort.byNumber("amountFen", row -> row.amountFen),
                        Sort.byDay("occurredOn", row -> row.occurredOn)),
                filters);
    }

    /** The stream's stored name. */
    @Id
    public String stream = "";

    /** The stream's category. */
    public String list = "";

    public String division = "";

    public String status = "";

    public @Nullable String kind;

    public @Nullable String programme;

    /** Programme or fiscal year. */
    @Column(name = "cohort")
    public @Nullable Integer cohort;

    /** Ids of those whose record it is. */
    public String[] concerns = {};

    public String name = "";

    @Column(name = "amount_fen")
    public long amountFen;

    /** Day of the last event. */
    @Column(name = "occurred_on")
    public LocalDate occurredOn = LocalDate.EPOCH;

    /** Day on which what is left of a voucher expires. */
    @Column(name = "due_on")
    public @Nullable LocalDate dueOn;

    /** Version of the stream that this row shows. */
    public long version;

    /** When the last event was recorded. */
    @Column(name = "recorded_at")
    public Instant recordedAt = Instant.EPOCH;

    public String data = "";
}
