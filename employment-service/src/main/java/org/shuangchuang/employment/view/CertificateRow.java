package org.shuangchuang.employment.view;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.shuangchuang.employment.domain.training.CertificateEvent.CertificateIssued;
import org.shuangchuang.employment.domain.training.TrainingSubject;
import org.shuangchuang.eventstore.listing.Filter;
import org.shuangchuang.eventstore.listing.ListSource;
import org.shuangchuang.eventstore.listing.Sort;
import org.shuangchuang.vocabulary.Provenance;

/** A certificate: whose it is and its number are not said. */
@Entity
@Table(name = "certificate_list")
public class CertificateRow extends Row {

    public static final ListSource<CertificateRow> LIST = list(
            CertificateRow.class,
            List.of(Sort.byDay("occurredOn", row -> row.occurredOn)),
            Map.of("subject", Filter.constant(TrainingSubject.class)));

    @Enumerated(EnumType.STRING)
    public TrainingSubject subject;

    @Enumerated(EnumType.STRING)
    public Provenance provenance;

    void issued(String streamId, CertificateIssued event) {
        id = streamId;
        division = event.division();
        occurredOn = event.occurredOn();
        subject = event.subject();
        provenance = event.provenance();
    }
}
