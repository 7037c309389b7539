package org.shuangchuang.employment.view;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shuangchuang.employment.domain.statistics.ReturnEvent.ReturnOpened;
import org.shuangchuang.employment.domain.statistics.ReturnPeriod;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;
import org.shuangchuang.vocabulary.Provenance;

/** How far a carrier's statistical return has come; its figures are read from the return itself. */
@Entity
@Table(name = "return_list")
public class ReturnRow extends Row {

    public static final ListSource<ReturnRow> LIST = list(
            ReturnRow.class,
            List.of(
                    Sort.byDay("occurredOn", row -> row.occurredOn),
                    Sort.byDay("actedOn", row -> row.actedOn),
                    Sort.byText("carrierName", row -> row.carrierName)),
            Map.of(
                    "status",
                    Filter.constant(StatisticalReturn.Status.class),
                    "kind",
                    Filter.constant(ReturnPeriod.Kind.class),
                    "carrierId",
                    Filter.id()));

    @Enumerated(EnumType.STRING)
    public StatisticalReturn.Status status;

    @Enumerated(EnumType.STRING)
    public ReturnPeriod.Kind kind;

    public UUID carrierId;
    public String carrierName;
    public String period;
    public LocalDate actedOn;

    @Enumerated(EnumType.STRING)
    public Provenance provenance;

    void opened(ReturnOpened event) {
        id = event.returnId();
        division = event.division();
        occurredOn = event.occurredOn();
        status = StatisticalReturn.Status.OPENED;
        kind = event.kind();
        carrierId = event.carrierId();
        carrierName = event.carrierName();
        period = event.period();
        actedOn = event.openedOn();
        provenance = event.provenance();
    }

    void moved(StatisticalReturn.Status next, LocalDate on) {
        status = next;
        actedOn = on;
    }
}
