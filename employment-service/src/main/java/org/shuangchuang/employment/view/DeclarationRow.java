package org.shuangchuang.employment.view;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent.JobsDeclarationCorrected;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent.JobsDeclared;
import org.shuangchuang.employment.domain.jobs.JobKind;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What a carrier declares of a month and kind of job, as it stands. */
@Entity
@Table(name = "declaration_list")
public class DeclarationRow extends Row {

    public static final ListSource<DeclarationRow> LIST = list(
            DeclarationRow.class,
            List.of(
                    Sort.byDay("occurredOn", row -> row.occurredOn),
                    Sort.byText("carrierName", row -> row.carrierName),
                    Sort.byNumber("count", row -> row.count)),
            Map.of("kind", Filter.constant(JobKind.class), "carrierId", Filter.id()));

    @Enumerated(EnumType.STRING)
    public JobKind kind;

    public UUID carrierId;
    public String carrierName;
    public String month;
    public long count;

    @Enumerated(EnumType.STRING)
    public Qualifier qualifier;

    @Enumerated(EnumType.STRING)
    public Provenance provenance;

    public LocalDate declaredOn;
    public boolean corrected;

    /** One line per kind: the record itself is the carrier's month. */
    static String id(String streamId, JobKind kind) {
        return streamId + "." + kind;
    }

    void declared(String streamId, JobsDeclared event) {
        id = id(streamId, event.kind());
        division = event.division();
        occurredOn = event.occurredOn();
        kind = event.kind();
        carrierId = event.carrierId();
        carrierName = event.carrierName();
        month = event.month().toString();
        count = event.count();
        qualifier = event.qualifier();
        provenance = event.provenance();
        declaredOn = event.declaredOn();
    }

    void corrected(JobsDeclarationCorrected event) {
        division = event.division();
        carrierName = event.carrierName();
        count = event.count();
        qualifier = event.qualifier();
        provenance = event.provenance();
        declaredOn = event.declaredOn();
        corrected = true;
    }
}
