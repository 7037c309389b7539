package org.shuangchuang.employment.view;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.shuangchuang.employment.domain.training.CertificateEvent.CertificateIssued;
import org.shuangchuang.employment.domain.training.TrainingSubject;
import org.shuangchuang.vocabulary.Provenance;

/** A certificate: whose it is and its number are not said. */
@Entity
@Table(name = "certificate_list")
public class CertificateRow extends Row {

    public static final List<Sort<CertificateRow>> SORTS = List.of(Sort.byDay("occurredOn", row -> row.occurredOn));

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
