package org.shuangchuang.localstack.reference;

import static org.shuangchuang.vocabulary.Provenance.OFFICIAL;
import static org.shuangchuang.vocabulary.Provenance.SYNTHETIC;
import static org.shuangchuang.vocabulary.Qualifier.AT_LEAST;
import static org.shuangchuang.vocabulary.Qualifier.EXACT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.localstack.reference.Enterprises.HighTech;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Role;

/** The high-tech enterprises of 2020, and the two enterprises whose products the published text praises. */
final class EnterpriseCalls {

    private static final String ENTERPRISES = IncubationPart.ROOT + "/enterprises";
    private static final Actor RECOGNITION_OFFICE =
            new Actor("high-tech-recognition-office", Role.PROVINCIAL_APPROVER, "620000");
    private static final LocalDate REGISTERED_ON = LocalDate.of(2019, 3, 1);
    private static final LocalDate STATED_ON = LocalDate.of(2021, 9, 30);
    private static final int FIRST_REPRESENTATIVE = 300;
    private static final int FIRST_NAMED_ENTERPRISE = 900;

    private record Person(String name, String identityNumber) {}

    private record Registration(
            String enterpriseName,
            String socialCreditCode,
            String division,
            LocalDate establishedOn,
            @Nullable Person representative,
            Provenance provenance,
            LocalDate occurredOn) {}

    private record Recognition(
            String kind,
            String certificateNumber,
            @Nullable String formerCertificateNumber,
            Provenance provenance,
            LocalDate occurredOn) {}

    private record Achievement(
            String attribute,
            int value,
            @Nullable List<String> countries,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn) {}

    void load(Loader loader) {
        loader.journeys("high-tech enterprises 高新技术企业", Enterprises.highTech(), e -> highTech(loader, e));
        loader.journeys("tenants 在孵企业", TenancyCalls.tenants(), tenant -> TenancyCalls.journey(loader, tenant));
        String cleaner = named(loader, "甘肃悦灵环境公司", "620100", 0);
        achieved(loader, cleaner, "CUSTOMERS", 400, null, AT_LEAST);
        achieved(loader, cleaner, "KILL_RATE", 99, null, EXACT);
        String chemist = named(loader, "白银康寓信生物科技有限公司", "620400", 1);
        // The countries were not named: codes that ISO 3166-1 leaves to its users stand for them.
        achieved(loader, chemist, "COUNTRIES_SUPPLIED", 2, List.of("XA", "XB"), AT_LEAST);
    }

    private static void highTech(Loader loader, HighTech enterprise) {
        int number = enterprise.number();
        int person = FIRST_REPRESENTATIVE + number;
        String id = loader.send(Call.post(
                        enterprise.registered(),
                        enterprise.applicant(),
                        ENTERPRISES,
                        new Registration(
                                enterprise.name(),
                                enterprise.socialCreditCode(),
                                enterprise.division(),
                                LocalDate.of(2008 + number % 9, 1 + number % 12, 1 + number % 28),
                                new Person(MadeUp.personName(person), MadeUp.identityNumber(person)),
                                SYNTHETIC,
                                REGISTERED_ON)))
                .id();
        loader.send(Call.post(
                "enterprise " + enterprise.socialCreditCode() + " recognised",
                RECOGNITION_OFFICE,
                ENTERPRISES + "/" + id + "/recognise-high-tech",
                new Recognition(
                        enterprise.kind(),
                        enterprise.certificateNumber(),
                        enterprise.renewed() ? enterprise.formerCertificateNumber() : null,
                        SYNTHETIC,
                        LocalDate.of(2020, 9 + number % 3, 15))));
    }

    /** Its name is published, its code is not: that one is made up. */
    private static String named(Loader loader, String name, String division, int number) {
        return loader.send(Call.post(
                        "enterprise " + name + " registered",
                        new Actor("applicant-named-" + number, Role.APPLICANT, division),
                        ENTERPRISES,
                        new Registration(
                                name,
                                MadeUp.socialCreditCode(division, FIRST_NAMED_ENTERPRISE + number),
                                division,
                                LocalDate.of(2016, 5, 1),
                                null,
                                SYNTHETIC,
                                REGISTERED_ON)))
                .id();
    }

    private static void achieved(
            Loader loader,
            String id,
            String attribute,
            int value,
            @Nullable List<String> countries,
            Qualifier qualifier) {
        loader.send(Call.post(
                "achievement " + attribute,
                new Actor("achievement-office", Role.PROVINCIAL_APPROVER, "620000"),
                ENTERPRISES + "/" + id + "/state-achievement",
                new Achievement(attribute, value, countries, qualifier, OFFICIAL, STATED_ON)));
    }
}
