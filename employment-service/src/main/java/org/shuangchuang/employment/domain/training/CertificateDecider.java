package org.shuangchuang.employment.domain.training;

import static org.shuangchuang.employment.domain.training.TrainingRule.CERTIFICATE_ALREADY_ISSUED;

import java.util.List;
import java.util.Map;
import org.shuangchuang.employment.domain.training.Certificate.Issued;
import org.shuangchuang.employment.domain.training.Certificate.None;
import org.shuangchuang.employment.domain.training.Certificate.Status;
import org.shuangchuang.employment.domain.training.CertificateCommand.Issue;
import org.shuangchuang.employment.domain.training.CertificateEvent.CertificateIssued;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Refused;

/** A person holds one certificate of a subject at most. */
public final class CertificateDecider implements Decider<CertificateCommand, Certificate, CertificateEvent> {

    @Override
    public Certificate initial() {
        return new None();
    }

    @Override
    public List<CertificateEvent> decide(CertificateCommand command, Certificate state) {
        return switch (command) {
            case Issue c ->
                switch (state) {
                    case None _ ->
                        List.of(new CertificateIssued(
                                c.certificateId(),
                                c.personId(),
                                c.person(),
                                c.subject(),
                                c.number(),
                                c.division(),
                                c.provenance(),
                                c.on()));
                    case Issued issued ->
                        throw new Refused(
                                CERTIFICATE_ALREADY_ISSUED,
                                Map.of("issuedOn", issued.issuedOn().toString()));
                };
        };
    }

    @Override
    public Certificate evolve(Certificate state, CertificateEvent event) {
        return switch (event) {
            case CertificateIssued e ->
                new Issued(
                        Status.ISSUED,
                        e.certificateId(),
                        e.personId(),
                        e.subject(),
                        e.number(),
                        e.division(),
                        e.provenance(),
                        e.occurredOn());
        };
    }
}
