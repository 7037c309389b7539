package org.shuangchuang.employment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.shuangchuang.employment.domain.jobs.CarrierMonthEvent;
import org.shuangchuang.employment.domain.jobs.EmploymentEvent;
import org.shuangchuang.employment.domain.jobs.JobKind;
import org.shuangchuang.employment.domain.service.Served;
import org.shuangchuang.employment.domain.service.ServiceEvent;
import org.shuangchuang.employment.domain.statistics.ReturnEvent;
import org.shuangchuang.employment.domain.statistics.ReturnFigures;
import org.shuangchuang.employment.domain.statistics.ReturnPeriod;
import org.shuangchuang.employment.domain.training.CertificateEvent;
import org.shuangchuang.employment.domain.training.CertificateNumberOnce;
import org.shuangchuang.employment.domain.training.TrainingEvent;
import org.shuangchuang.employment.domain.training.TrainingSubject;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Sealed;

/** One example of every event that this service stores. */
final class Samples {

    private static final UUID CARRIER = UUID.fromString("0199f0a0-0000-7000-8000-00000000ca01");
    private static final String NAME = "丝路新世纪创客家园";
    private static final String LANZHOU = "620100";
    private static final UUID PERSON = UUID.fromString("5b7c2f1e-3d4a-4f6b-8c9d-0e1f2a3b4c5d");
    private static final Sealed SEALED = new Sealed("AES-256-GCM", PERSON.toString(), "bm9uY2UgYW5kIGNpcGhlcnRleHQ=");
    private static final YearMonth JUNE = YearMonth.of(2020, 6);
    private static final LocalDate END_OF_JUNE = LocalDate.of(2020, 6, 30);
    private static final LocalDate AUGUST = LocalDate.of(2020, 8, 3);
    private static final String RETURN = CARRIER + ".2020";
    private static final ReturnPeriod.Kind YEARLY = ReturnPeriod.Kind.YEARLY;
    private static final LocalDate END_OF_YEAR = LocalDate.of(2020, 12, 31);
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 15);

    private Samples() {}

    static ReturnFigures figures(long tenants) {
        return new ReturnFigures(
                tenants, 5L, 15L, 3L, 20L, 150L, 12L, 8000L, 300L, 40L, 10L, 2L, Money.yuan(3_000_000), 8L, 25L);
    }

    static List<Event> all() {
        return List.of(
                new EmploymentEvent.EmploymentStarted(
                        PERSON,
                        SEALED,
                        CARRIER,
                        NAME,
                        "某科技公司",
                        LANZHOU,
                        JobKind.DIRECT,
                        true,
                        JUNE,
                        Provenance.OFFICIAL,
                        END_OF_JUNE),
                new EmploymentEvent.EmploymentEnded(
                        PERSON,
                        CARRIER,
                        NAME,
                        "某科技公司",
                        LANZHOU,
                        JobKind.DIRECT,
                        true,
                        YearMonth.of(2020, 8),
                        Provenance.OFFICIAL,
                        AUGUST),
                new CarrierMonthEvent.RosterOpened(CARRIER, NAME, LANZHOU, JUNE, END_OF_JUNE),
                new CarrierMonthEvent.JobsDeclared(
                        CARRIER,
                        NAME,
                        LANZHOU,
                        JobKind.DIRECT,
                        JUNE,
                        1600,
                        Qualifier.AT_LEAST,
                        Provenance.DECLARED,
                        AUGUST,
                        END_OF_JUNE),
                new CarrierMonthEvent.JobsDeclarationCorrected(
                        CARRIER,
                        NAME,
                        LANZHOU,
                        JobKind.DIRECT,
                        JUNE,
                        1500,
                        Qualifier.EXACT,
                        Provenance.OFFICIAL,
                        1600,
                        Qualifier.AT_LEAST,
                        Provenance.DECLARED,
                        LANZHOU,
                        -100,
                        1,
                        AUGUST,
                        END_OF_JUNE),
                new ServiceEvent.ServicesRecorded(
                        CARRIER,
                        NAME,
                        LANZHOU,
                        Served.ENTERPRISES,
                        400,
                        Qualifier.AT_LEAST,
                        Provenance.DECLARED,
                        END_OF_JUNE),
                new ServiceEvent.ServicesCorrected(
                        CARRIER,
                        NAME,
                        LANZHOU,
                        Served.ENTERPRISES,
                        390,
                        Qualifier.EXACT,
                        Provenance.OFFICIAL,
                        400,
                        Qualifier.AT_LEAST,
                        Provenance.DECLARED,
                        -10,
                        1,
                        END_OF_JUNE),
                new TrainingEvent.TrainingSessionHeld(
                        UUID.fromString("0199f0a0-0000-7000-8000-00000000aa01"),
                        TrainingSubject.ENTREPRENEURSHIP,
                        CARRIER,
                        NAME,
                        NAME,
                        LANZHOU,
                        30L,
                        Qualifier.ABOUT,
                        36L,
                        Qualifier.EXACT,
                        Qualifier.AT_LEAST,
                        Provenance.SYNTHETIC,
                        END_OF_JUNE),
                new CertificateNumberOnce.CertificateNumberTaken(PERSON + ".INCUBATOR_STAFF", AUGUST),
                new CertificateEvent.CertificateIssued(
                        PERSON + "." + TrainingSubject.INCUBATOR_STAFF,
                        PERSON,
                        SEALED,
                        TrainingSubject.INCUBATOR_STAFF,
                        "甘孵2020-0001",
                        LANZHOU,
                        Provenance.SYNTHETIC,
                        END_OF_JUNE),
                new ReturnEvent.ReturnOpened(
                        RETURN, CARRIER, NAME, LANZHOU, YEARLY, "2020", Provenance.OFFICIAL, JANUARY, END_OF_YEAR),
                new ReturnEvent.ReturnSubmitted(
                        RETURN,
                        CARRIER,
                        NAME,
                        LANZHOU,
                        YEARLY,
                        "2020",
                        figures(30),
                        Provenance.OFFICIAL,
                        JANUARY,
                        END_OF_YEAR),
                new ReturnEvent.ReturnValidated(RETURN, CARRIER, NAME, LANZHOU, YEARLY, "2020", JANUARY, END_OF_YEAR),
                new ReturnEvent.ReturnLocked(
                        RETURN,
                        CARRIER,
                        NAME,
                        LANZHOU,
                        YEARLY,
                        "2020",
                        figures(30),
                        Provenance.OFFICIAL,
                        JANUARY,
                        END_OF_YEAR),
                new ReturnEvent.ReturnCorrected(
                        RETURN,
                        CARRIER,
                        NAME,
                        LANZHOU,
                        YEARLY,
                        "2020",
                        figures(31),
                        figures(30),
                        4,
                        "漏报一家企业",
                        Provenance.OFFICIAL,
                        JANUARY,
                        END_OF_YEAR));
    }
}
