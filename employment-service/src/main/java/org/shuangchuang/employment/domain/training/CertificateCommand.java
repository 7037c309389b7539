package org.shuangchuang.employment.domain.training;

import java.time.LocalDate;
import java.util.UUID;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Sealed;

/** What can be asked of a certificate. */
public sealed interface CertificateCommand {

    /**
     * @param certificateId person and subject: what makes it the only one
     * @param number as printed on it
     */
    record Issue(
            String certificateId,
            UUID personId,
            Sealed person,
            TrainingSubject subject,
            String number,
            String division,
            Provenance provenance,
            LocalDate on)
            implements CertificateCommand {}
}
