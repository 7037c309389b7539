package org.shuangchuang.employment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shuangchuang.employment.domain.training.TrainingSubject.ENTREPRENEURSHIP;
import static org.shuangchuang.employment.domain.training.TrainingSubject.HIGH_TECH_MANAGEMENT;
import static org.shuangchuang.employment.domain.training.TrainingSubject.INCUBATOR_STAFF;
import static org.shuangchuang.eventstore.DeciderScenario.scenario;
import static org.shuangchuang.vocabulary.Provenance.OFFICIAL;
import static org.shuangchuang.vocabulary.Qualifier.ABOUT;
import static org.shuangchuang.vocabulary.Qualifier.AT_LEAST;
import static org.shuangchuang.vocabulary.Qualifier.EXACT;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.employment.domain.training.Attendance;
import org.shuangchuang.employment.domain.training.CertificateCommand.Issue;
import org.shuangchuang.employment.domain.training.CertificateDecider;
import org.shuangchuang.employment.domain.training.CertificateEvent.CertificateIssued;
import org.shuangchuang.employment.domain.training.TrainingCommand.Hold;
import org.shuangchuang.employment.domain.training.TrainingDecider;
import org.shuangchuang.employment.domain.training.TrainingEvent.TrainingSessionHeld;
import org.shuangchuang.employment.domain.training.TrainingRule;
import org.shuangchuang.employment.domain.training.TrainingSession;
import org.shuangchuang.vocabulary.Invalid;
import org.shuangchuang.vocabulary.Rule;
import org.shuangchuang.vocabulary.Sealed;
import org.shuangchuang.vocabulary.Wrong;

class TrainingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 12);
    private static final UUID SESSION = UUID.randomUUID();
    private static final Carrier CARRIER = new Carrier(UUID.randomUUID(), "丝路新世纪创客家园", "620100");
    private static final UUID PERSON = UUID.randomUUID();
    private static final Sealed SEALED = new Sealed("AES-256-GCM", PERSON.toString(), "c2VhbGVk");

    @Test
    void a_session_at_a_carrier_counts_under_it() {
        Attendance attendance = new Attendance(null, null, 36L, EXACT);
        Hold hold = new Hold(
                SESSION, ENTREPRENEURSHIP, CARRIER, CARRIER.name(), "620100", attendance, AT_LEAST, OFFICIAL, DAY);
        TrainingSessionHeld held = new TrainingSessionHeld(
                SESSION,
                ENTREPRENEURSHIP,
                CARRIER.id(),
                CARRIER.name(),
                CARRIER.name(),
                "620100",
                null,
                null,
                36L,
                EXACT,
                AT_LEAST,
                OFFICIAL,
                DAY);

        TrainingSession after = scenario(new TrainingDecider()).when(hold).then(held);

        assertEquals(CARRIER, ((TrainingSession.Held) after).carrier());
        scenario(new TrainingDecider()).given(held).when(hold).refused(TrainingRule.SESSION_ALREADY_HELD);
    }

    @Test
    void a_session_may_be_held_at_no_carrier() {
        Attendance attendance = new Attendance(570L, AT_LEAST, null, null);
        Hold hold =
                new Hold(SESSION, HIGH_TECH_MANAGEMENT, null, "甘肃省科学技术厅", "620000", attendance, EXACT, OFFICIAL, DAY);

        scenario(new TrainingDecider())
                .when(hold)
                .then(new TrainingSessionHeld(
                        SESSION,
                        HIGH_TECH_MANAGEMENT,
                        null,
                        null,
                        "甘肃省科学技术厅",
                        "620000",
                        570L,
                        AT_LEAST,
                        null,
                        null,
                        EXACT,
                        OFFICIAL,
                        DAY));
    }

    @Test
    void numbers_of_those_who_came_are_positive_and_exact_unless_said_otherwise() {
        assertEquals(new Attendance(30L, EXACT, 40L, EXACT), new Attendance(30L, null, 40L, null));
        assertEquals(new Attendance(null, null, null, null), new Attendance(null, ABOUT, null, ABOUT));
        assertInvalid(Wrong.NOT_POSITIVE, 0L, null);
        assertInvalid(Wrong.NOT_POSITIVE, null, -1L);
        assertInvalid(TrainingRule.FEWER_ATTENDANCES_THAN_PERSONS, 31L, 30L);
    }

    private static void assertInvalid(Rule rule, Long persons, Long attendances) {
        Invalid invalid = assertThrows(Invalid.class, () -> new Attendance(persons, null, attendances, null));
        assertEquals(rule, invalid.rule());
    }

    @Test
    void a_person_holds_one_certificate_of_a_subject() {
        String id = PERSON + ".INCUBATOR_STAFF";
        Issue issue = new Issue(id, PERSON, SEALED, INCUBATOR_STAFF, "甘孵2020-0001", "620100", OFFICIAL, DAY);
        CertificateIssued issued =
                new CertificateIssued(id, PERSON, SEALED, INCUBATOR_STAFF, "甘孵2020-0001", "620100", OFFICIAL, DAY);
        Issue another =
                new Issue(id, PERSON, SEALED, INCUBATOR_STAFF, "甘孵2020-0002", "620100", OFFICIAL, DAY.plusDays(1));

        scenario(new CertificateDecider()).when(issue).then(issued);
        scenario(new CertificateDecider()).given(issued).when(another).refused(TrainingRule.CERTIFICATE_ALREADY_ISSUED);
    }
}
