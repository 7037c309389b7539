package org.shuangchuang.subsidy.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A record of a list: what lists filter and sort by, and the record's state as JSON. */
@Entity
@Table(name = "listed")
public class Listed {

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

    public String name = "";

    @Column(name = "amount_fen")
    public long amountFen;

    /** Day of the last event. */
    @Column(name = "occurred_on")
    public LocalDate occurredOn = LocalDate.EPOCH;

    public String data = "";
}
