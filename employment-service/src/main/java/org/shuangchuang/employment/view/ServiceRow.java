package org.shuangchuang.employment.view;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shuangchuang.employment.domain.service.Served;
import org.shuangchuang.employment.domain.service.ServiceEvent.ServicesCorrected;
import org.shuangchuang.employment.domain.service.ServiceEvent.ServicesRecorded;
import org.shuangchuang.employment.domain.service.ServiceRecord;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** Enterprises or entrepreneurs served by a carrier, as it stands. */
@Entity
@Table(name = "service_list")
public class ServiceRow extends Row {

    public static final ListSource<ServiceRow> LIST = list(
            ServiceRow.class,
            List.of(
                    Sort.byDay("occurredOn", row -> row.occurredOn),
                    Sort.byText("carrierName", row -> row.carrierName),
                    Sort.byNumber("count", row -> row.count)),
            Map.of(
                    "status",
                    Filter.constant(ServiceRecord.Status.class),
                    "served",
                    Filter.constant(Served.class),
                    "carrierId",
                    Filter.id()));

    @Enumerated(EnumType.STRING)
    public ServiceRecord.Status status;

    @Enumerated(EnumType.STRING)
    public Served served;

    public UUID carrierId;
    public String carrierName;
    public long count;

    @Enumerated(EnumType.STRING)
    public Qualifier qualifier;

    @Enumerated(EnumType.STRING)
    public Provenance provenance;

    void recorded(String streamId, ServicesRecorded event) {
        id = streamId;
        division = event.division();
        occurredOn = event.occurredOn();
        status = ServiceRecord.Status.RECORDED;
        served = event.served();
        carrierId = event.carrierId();
        carrierName = event.carrierName();
        count = event.count();
        qualifier = event.qualifier();
        provenance = event.provenance();
    }

    void corrected(ServicesCorrected event) {
        status = ServiceRecord.Status.CORRECTED;
        count = event.count();
        qualifier = event.qualifier();
        provenance = event.provenance();
    }
}
