package org.shuangchuang.employment.domain.training;

import java.time.LocalDate;
import java.util.UUID;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Sealed;

/** What happened to a certificate. */
public sealed interface CertificateEvent extends Event {

    /**
     * @param certificateId person and subject: what makes it the only one
     * @param number as printed on it
     */
    record CertificateIssued(
            String certificateId,
            UUID personId,
            Sealed person,
            TrainingSubject subject,
            String number,
            String division,
            Provenance provenance,
            LocalDate occurredOn)
            implements CertificateEvent {}
}
