package org.shuangchuang.subsidy.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;
import org.shuangchuang.subsidy.domain.ledger.Account;

/** One posting of a ledger entry. An entry is the postings of one event. */
@Entity
@Table(name = "ledger")
public class LedgerRow {

    private static final Sort<LedgerRow> AS_BOOKED = Sort.byText("id", row -> row.id);

    /** The debited or the credited account. */
    public static final Filter ACCOUNT = Filter.constant(Account.class);

    public static final ListSource<LedgerRow> LIST = new ListSource<>(
            LedgerRow.class,
            AS_BOOKED,
            "occurredOn",
            "fiscalYear",
            "id",
            List.of(AS_BOOKED),
            Map.of("programme", Filter.text(), "fiscalYear", Filter.number()));

    /** Position of the event in the log and number of the posting: sorts as it was booked. */
    @Id
    public String id = "";

    /** The event that the entry is derived from: {@code subsidy/stream/version}. */
    public String entry = "";

    /** Stored name of the event. */
    public String type = "";

    public String programme = "";

    @Column(name = "fiscal_year")
    public int fiscalYear;

    public String division = "";

    @Column(name = "occurred_on")
    public LocalDate occurredOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    public Account debit = Account.AVAILABLE;

    @Enumerated(EnumType.STRING)
    public Account credit = Account.AVAILABLE;

    @Column(name = "amount_fen")
    public long amountFen;

    /** Where the entry can be reversed. */
    public @Nullable String name;

    /** Name of the entry that this one reverses. */
    public @Nullable String reverses;
}
