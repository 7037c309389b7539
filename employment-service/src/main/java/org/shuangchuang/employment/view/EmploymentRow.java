package org.shuangchuang.employment.view;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shuangchuang.employment.domain.jobs.Employment;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent.EmploymentEnded;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent.EmploymentStarted;
import org.shuangchuang.employment.domain.jobs.JobKind;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;

/** A job by roster: who has it is not said. */
@Entity
@Table(name = "employment_list")
public class EmploymentRow extends Row {

    public static final ListSource<EmploymentRow> LIST = list(
            EmploymentRow.class,
            List.of(
                    Sort.byDay("occurredOn", row -> row.occurredOn),
                    Sort.byText("carrierName", row -> row.carrierName)),
            Map.of(
                    "status",
                    Filter.constant(Employment.Status.class),
                    "kind",
                    Filter.constant(JobKind.class),
                    "carrierId",
                    Filter.id()));

    @Enumerated(EnumType.STRING)
    public Employment.Status status;

    @Enumerated(EnumType.STRING)
    public JobKind kind;

    public UUID carrierId;
    public String carrierName;
    public String employer;
    public boolean freshGraduate;
    public LocalDate endedOn;

    void started(String streamId, EmploymentStarted event) {
        id = streamId;
        division = event.division();
        occurredOn = event.occurredOn();
        status = Employment.Status.WORKING;
        kind = event.kind();
        carrierId = event.carrierId();
        carrierName = event.carrierName();
        employer = event.employer();
        freshGraduate = event.freshGraduate();
        endedOn = null;
    }

    void ended(EmploymentEnded event) {
        status = Employment.Status.ENDED;
        endedOn = event.occurredOn();
    }
}
