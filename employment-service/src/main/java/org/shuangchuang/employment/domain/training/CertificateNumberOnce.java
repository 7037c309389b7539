package org.shuangchuang.employment.domain.training;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;

/** A certificate's number is printed on one certificate only: a stream that is named for it and has one event. */
public final class CertificateNumberOnce
        implements Decider<
                CertificateNumberOnce.Take, CertificateNumberOnce.Taken, CertificateNumberOnce.CertificateNumberTaken> {

    /** @param certificateId the certificate that has the number, null while none has */
    public record Taken(@Nullable String certificateId) {}

    /** Takes the number for a certificate. */
    public record Take(String certificateId, LocalDate on) {}

    /** The number was taken. */
    public record CertificateNumberTaken(String certificateId, LocalDate occurredOn) implements Event {}

    /** A number as it is compared: full-width forms, capitals and spaces make no difference. */
    public static String normalised(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public Taken initial() {
        return new Taken(null);
    }

    @Override
    public List<CertificateNumberTaken> decide(Take command, Taken state) {
        if (state.certificateId() != null) {
            throw new Refused(TrainingRule.CERTIFICATE_NUMBER_TAKEN);
        }
        return List.of(new CertificateNumberTaken(command.certificateId(), command.on()));
    }

    @Override
    public Taken evolve(Taken state, CertificateNumberTaken event) {
        return new Taken(event.certificateId());
    }
}
