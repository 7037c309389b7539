package org.shuangchuang.localstack.reference;

import static org.shuangchuang.localstack.reference.NamedCarrier.SILK_ROAD;
import static org.shuangchuang.vocabulary.Provenance.OFFICIAL;
import static org.shuangchuang.vocabulary.Provenance.SYNTHETIC;
import static org.shuangchuang.vocabulary.Qualifier.AT_LEAST;
import static org.shuangchuang.vocabulary.Qualifier.EXACT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Role;

/**
 * Training sessions and certificates. The numbers are published; days, places and persons are made up. Sessions of the province
 * count in the prefecture where they were held, so that the prefectures add up to the province.
 */
final class TrainingCalls {

    private static final String SESSIONS = "/api/employment/training-sessions";
    private static final String DEPARTMENT = "甘肃省科学技术厅";
    private static final Actor TRAINING_OFFICE = new Actor("training-office", Role.PROVINCIAL_APPROVER, "620000");
    private static final Actor CERTIFICATE_OFFICE = new Actor("certificate-office", Role.PROVINCIAL_APPROVER, "620000");

    /** Where courses for incubator staff were held, in turn. */
    private static final List<String> PLACES =
            List.of("620100", "620700", "621100", "620400", "620900", "620500", "622900", "620600", "621200");

    private static final int ENTREPRENEURSHIP_SESSIONS = 50;
    private static final int ATTENDANCES_EACH = 36;
    private static final int STAFF_SESSIONS = 11;
    private static final int CERTIFICATES = 1363;
    private static final int STAFF_PER_SESSION = 124;
    private static final int FIRST_CERTIFIED_PERSON = 6000;

    private record Session(
            String subject,
            @Nullable String carrierId,
            @Nullable String carrierName,
            String heldBy,
            String division,
            @Nullable Integer persons,
            @Nullable Qualifier personsQualifier,
            @Nullable Integer attendances,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn) {}

    private record Person(String name, String identityNumber) {}

    private record Certificate(
            Person person,
            String subject,
            String number,
            String division,
            Provenance provenance,
            LocalDate occurredOn) {}

    void load(Loader loader) {
        loader.stage(
                "entrepreneurship training 创业培训",
                IntStream.range(0, ENTREPRENEURSHIP_SESSIONS)
                        .mapToObj(number -> entrepreneurship(loader, number))
                        .toList());
        loader.stage(
                "courses for incubator staff 孵化器从业人员培训",
                IntStream.range(0, STAFF_SESSIONS)
                        .mapToObj(TrainingCalls::staff)
                        .toList());
        loader.stage("high-tech recognition training 高企认定管理培训", List.of(highTech()));
        loader.stage(
                "certificates 从业人员资格证书",
                IntStream.range(0, CERTIFICATES)
                        .mapToObj(TrainingCalls::certificate)
                        .toList());
    }

    /** Fifty are on record; the published text says that there were more, which the last record carries. */
    private static Call entrepreneurship(Loader loader, int number) {
        boolean last = number == ENTREPRENEURSHIP_SESSIONS - 1;
        return Call.post(
                "entrepreneurship session " + number,
                SILK_ROAD.operator(loader),
                SESSIONS,
                new Session(
                        "ENTREPRENEURSHIP",
                        loader.id(SILK_ROAD.registered()),
                        SILK_ROAD.carrierName(),
                        SILK_ROAD.carrierName(),
                        SILK_ROAD.division(),
                        null,
                        null,
                        ATTENDANCES_EACH,
                        last ? AT_LEAST : EXACT,
                        SYNTHETIC,
                        LocalDate.of(2017, 3, 4).plusDays(33L * number)));
    }

    private static Call staff(int number) {
        int persons = Math.min(STAFF_PER_SESSION, CERTIFICATES - number * STAFF_PER_SESSION);
        return Call.post(
                "incubator staff session " + number,
                TRAINING_OFFICE,
                SESSIONS,
                new Session(
                        "INCUBATOR_STAFF",
                        null,
                        null,
                        DEPARTMENT,
                        place(number),
                        persons,
                        EXACT,
                        null,
                        EXACT,
                        SYNTHETIC,
                        heldOn(number)));
    }

    private static Call highTech() {
        return Call.post(
                "high-tech recognition management training",
                TRAINING_OFFICE,
                SESSIONS,
                new Session(
                        "HIGH_TECH_MANAGEMENT",
                        null,
                        null,
                        DEPARTMENT,
                        "620100",
                        570,
                        AT_LEAST,
                        null,
                        EXACT,
                        OFFICIAL,
                        LocalDate.of(2021, 4, 20)));
    }

    private static Call certificate(int number) {
        int session = number / STAFF_PER_SESSION;
        int person = FIRST_CERTIFIED_PERSON + number;
        LocalDate issuedOn = heldOn(session).plusDays(30);
        return Call.post(
                "certificate " + number,
                CERTIFICATE_OFFICE,
                "/api/employment/certificates",
                new Certificate(
                        new Person(MadeUp.personName(person), MadeUp.identityNumber(person)),
                        "INCUBATOR_STAFF",
                        "甘孵%d-%04d".formatted(issuedOn.getYear(), number + 1),
                        place(session),
                        SYNTHETIC,
                        issuedOn));
    }

    private static String place(int session) {
        return PLACES.get(session % PLACES.size());
    }

    private static LocalDate heldOn(int session) {
        return LocalDate.of(2016, 5, 16).plusMonths(6L * session);
    }
}
