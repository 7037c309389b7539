package org.shuangchuang.employment.view;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shuangchuang.employment.domain.training.TrainingEvent.TrainingSessionHeld;
import org.shuangchuang.employment.domain.training.TrainingSubject;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** A training session. */
@Entity
@Table(name = "training_list")
public class TrainingRow extends Row {

    public static final ListSource<TrainingRow> LIST = list(
            TrainingRow.class,
            List.of(Sort.byDay("occurredOn", row -> row.occurredOn), Sort.byText("heldBy", row -> row.heldBy)),
            Map.of("subject", Filter.constant(TrainingSubject.class), "carrierId", Filter.id()));

    @Enumerated(EnumType.STRING)
    public TrainingSubject subject;

    public UUID carrierId;
    public String carrierName;
    public String heldBy;
    public Long persons;

    @Enumerated(EnumType.STRING)
    public Qualifier personsQualifier;

    public Long attendances;

    @Enumerated(EnumType.STRING)
    public Qualifier attendancesQualifier;

    @Enumerated(EnumType.STRING)
    public Qualifier qualifier;

    @Enumerated(EnumType.STRING)
    public Provenance provenance;

    void held(String streamId, TrainingSessionHeld event) {
        id = streamId;
        division = event.division();
        occurredOn = event.occurredOn();
        subject = event.subject();
        carrierId = event.carrierId();
        carrierName = event.carrierName();
        heldBy = event.heldBy();
        persons = event.persons();
        personsQualifier = event.personsQualifier();
        attendances = event.attendances();
        attendancesQualifier = event.attendancesQualifier();
        qualifier = event.qualifier();
        provenance = event.provenance();
    }
}
