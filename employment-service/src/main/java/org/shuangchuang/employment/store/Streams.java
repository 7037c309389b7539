package org.shuangchuang.employment.store;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.shuangchuang.employment.domain.jobs.CarrierMonth;
import org.shuangchuang.employment.domain.jobs.CarrierMonthDecider;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent;
import org.shuangchuang.employment.domain.jobs.Employment;
import org.shuangchuang.employment.domain.jobs.EmploymentDecider;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent;
import org.shuangchuang.employment.domain.service.ServiceDecider;
import org.shuangchuang.employment.domain.service.ServiceEvent;
import org.shuangchuang.employment.domain.service.ServiceRecord;
import org.shuangchuang.employment.domain.statistics.ReturnDecider;
import org.shuangchuang.employment.domain.statistics.ReturnEvent;
import org.shuangchuang.employment.domain.statistics.StatisticalReturn;
import org.shuangchuang.employment.domain.training.Certificate;
import org.shuangchuang.employment.domain.training.CertificateDecider;
import org.shuangchuang.employment.domain.training.CertificateEvent;
import org.shuangchuang.employment.domain.training.CertificateNumberOnce;
import org.shuangchuang.employment.domain.training.TrainingDecider;
import org.shuangchuang.employment.domain.training.TrainingEvent;
import org.shuangchuang.employment.domain.training.TrainingSession;
import org.shuangchuang.employment.domain.training.TrainingSubject;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventTypes;
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.StreamId;
import org.shuangchuang.vocabulary.Event;

/** Every kind of stream of this service, with the stored names of its events. Names and shapes stay for ever. */
public final class Streams {

    public static final EmploymentDecider EMPLOYMENT = new EmploymentDecider();
    public static final CarrierMonthDecider CARRIER_MONTH = new CarrierMonthDecider();
    public static final ServiceDecider SERVICE = new ServiceDecider();
    public static final TrainingDecider TRAINING = new TrainingDecider();
    public static final CertificateDecider CERTIFICATE = new CertificateDecider();
    public static final CertificateNumberOnce CERTIFICATE_NUMBER = new CertificateNumberOnce();
    public static final ReturnDecider RETURN = new ReturnDecider();

    public static final Category<Employment, EmploymentEvent> EMPLOYMENTS = new Category<>(
            "employment",
            EMPLOYMENT,
            EventTypes.<EmploymentEvent>none()
                    .with("employment-started", EmploymentEvent.EmploymentStarted.class)
                    .with("employment-ended", 2, EmploymentEvent.EmploymentEnded.class)
                    // What did not yet say where it came from counted as official.
                    .upcast("employment-ended", 1, data -> data.put("provenance", "OFFICIAL")));

    public static final Category<CarrierMonth, CarrierMonthEvent> CARRIER_MONTHS = new Category<>(
            "carriermonth",
            CARRIER_MONTH,
            EventTypes.<CarrierMonthEvent>none()
                    .with("roster-opened", CarrierMonthEvent.RosterOpened.class)
                    .with("jobs-declared", CarrierMonthEvent.JobsDeclared.class)
                    .with("jobs-declaration-corrected", CarrierMonthEvent.JobsDeclarationCorrected.class));

    public static final Category<ServiceRecord, ServiceEvent> SERVICES = new Category<>(
            "service",
            SERVICE,
            EventTypes.<ServiceEvent>none()
                    .with("services-recorded", ServiceEvent.ServicesRecorded.class)
                    .with("services-corrected", ServiceEvent.ServicesCorrected.class));

    public static final Category<TrainingSession, TrainingEvent> TRAININGS = new Category<>(
            "training",
            TRAINING,
            EventTypes.<TrainingEvent>none().with("training-session-held", TrainingEvent.TrainingSessionHeld.class));

    public static final Category<Certificate, CertificateEvent> CERTIFICATES = new Category<>(
            "certificate",
            CERTIFICATE,
            EventTypes.<CertificateEvent>none().with("certificate-issued", CertificateEvent.CertificateIssued.class));

    public static final Category<CertificateNumberOnce.Taken, CertificateNumberOnce.CertificateNumberTaken>
            CERTIFICATE_NUMBERS = new Category<>(
                    "certificatenumber",
                    CERTIFICATE_NUMBER,
                    EventTypes.<CertificateNumberOnce.CertificateNumberTaken>none()
                            .with("certificate-number-taken", CertificateNumberOnce.CertificateNumberTaken.class));

    public static final Category<StatisticalReturn, ReturnEvent> RETURNS = new Category<>(
            "return",
            RETURN,
            EventTypes.<ReturnEvent>none()
                    .with("statistical-return-opened", ReturnEvent.ReturnOpened.class)
                    .with("statistical-return-submitted", ReturnEvent.ReturnSubmitted.class)
                    .with("statistical-return-validated", ReturnEvent.ReturnValidated.class)
                    .with("statistical-return-locked", ReturnEvent.ReturnLocked.class)
                    .with("statistical-return-corrected", ReturnEvent.ReturnCorrected.class));

    public static final List<Category<?, ?>> ALL =
            List.of(EMPLOYMENTS, CARRIER_MONTHS, SERVICES, TRAININGS, CERTIFICATES, CERTIFICATE_NUMBERS, RETURNS);

    private Streams() {}

    /** An event of this service from its stored form. */
    public static Event read(RecordedEvent recorded) {
        String name = recorded.category();
        for (Category<?, ?> category : ALL) {
            if (category.name().equals(name)) {
                return category.events().read(recorded.type(), recorded.schemaVersion(), recorded.data());
            }
        }
        throw new IllegalStateException("no kind of stream is called " + name);
    }

    /** One person's jobs at one carrier. */
    public static StreamId<Employment, EmploymentEvent> employment(UUID personId, UUID carrierId) {
        return EMPLOYMENTS.stream(personId + "." + carrierId);
    }

    /** The new jobs of one carrier and month. */
    public static StreamId<CarrierMonth, CarrierMonthEvent> carrierMonth(UUID carrierId, YearMonth month) {
        return CARRIER_MONTHS.stream(carrierId + "." + month);
    }

    /** One person's certificate of a subject: there is no other. */
    public static StreamId<Certificate, CertificateEvent> certificate(UUID personId, TrainingSubject subject) {
        return CERTIFICATES.stream(personId + "." + subject);
    }

    /** What a certificate's number is taken in. The number itself is no part of a name: names are seen by many. */
    public static StreamId<CertificateNumberOnce.Taken, CertificateNumberOnce.CertificateNumberTaken> certificateNumber(
            String number) {
        return CERTIFICATE_NUMBERS.stream(Ids.derived("certificate-number", CertificateNumberOnce.normalised(number))
                .toString());
    }

    /** One carrier's return for a month or a year. */
    public static StreamId<StatisticalReturn, ReturnEvent> statisticalReturn(UUID carrierId, String period) {
        return RETURNS.stream(carrierId + "." + period);
    }
}
