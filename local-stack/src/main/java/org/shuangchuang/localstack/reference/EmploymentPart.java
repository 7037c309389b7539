package org.shuangchuang.localstack.reference;

import static org.shuangchuang.localstack.reference.NamedCarrier.CULTURE_AND_TOURISM;
import static org.shuangchuang.localstack.reference.NamedCarrier.HEHUANG;
import static org.shuangchuang.localstack.reference.NamedCarrier.SILK_ROAD;
import static org.shuangchuang.localstack.reference.NamedCarrier.WESTERN;
import static org.shuangchuang.localstack.reference.NamedCarrier.YINKE;
import static org.shuangchuang.vocabulary.Provenance.DECLARED;
import static org.shuangchuang.vocabulary.Provenance.SYNTHETIC;
import static org.shuangchuang.vocabulary.Qualifier.AT_LEAST;
import static org.shuangchuang.vocabulary.Qualifier.EXACT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What the reference data set gives to employment-service: jobs, services, training, statistical returns. */
final class EmploymentPart implements ReferencePart {

    private static final String ROOT = "/api/employment";
    private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2021, 9, 30);
    private static final LocalDate DECLARED_ON = LocalDate.of(2021, 10, 8);

    /** A roster excludes a declaration of the same month, so rostered carriers are not those with published numbers. */
    private static final List<NamedCarrier> ROSTERED = List.of(WESTERN, HEHUANG, CULTURE_AND_TOURISM);

    private static final int ROSTERED_JOBS = 60;
    private static final int FIRST_ROSTERED_PERSON = 7400;

    @Override
    public void load(Loader loader) {
        loader.stage("jobs declared 申报带动就业", declarations(loader));
        loader.journeys(
                "jobs by roster 名册就业",
                IntStream.range(0, ROSTERED_JOBS).boxed().toList(),
                number -> rostered(loader, number));
        loader.stage("services 服务", services(loader));
        new TrainingCalls().load(loader);
        new ReturnCalls().load(loader);
    }

    private record Declaration(
            String carrierId,
            String carrierName,
            String division,
            String kind,
            YearMonth month,
            long count,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn) {}

    private static List<Call> declarations(Loader loader) {
        YearMonth september = YearMonth.from(END_OF_SEPTEMBER);
        return List.of(
                declared(loader, YINKE, "UNSPECIFIED", september, 500, AT_LEAST, DECLARED),
                declared(loader, SILK_ROAD, "DIRECT", september, 1600, AT_LEAST, DECLARED),
                declared(loader, HEHUANG, "INDIRECT", YearMonth.of(2020, 12), 28, EXACT, SYNTHETIC));
    }

    private static Call declared(
            Loader loader,
            NamedCarrier carrier,
            String kind,
            YearMonth month,
            long count,
            Qualifier qualifier,
            Provenance provenance) {
        return Call.post(
                "jobs " + month + " declared by " + carrier.carrierName(),
                carrier.operator(loader),
                ROOT + "/declarations",
                new Declaration(
                        loader.id(carrier.registered()),
                        carrier.carrierName(),
                        carrier.division(),
                        kind,
                        month,
                        count,
                        qualifier,
                        provenance,
                        DECLARED_ON));
    }

    private record Person(String name, String identityNumber) {}

    private record Start(
            String carrierId,
            String carrierName,
            String division,
            Person person,
            String employer,
            String kind,
            boolean freshGraduate,
            Provenance provenance,
            LocalDate occurredOn) {}

    private record End(LocalDate occurredOn) {}

    private static void rostered(Loader loader, int number) {
        NamedCarrier carrier = ROSTERED.get(number % ROSTERED.size());
        LocalDate startedOn = LocalDate.of(2021, 1 + number % 9, 1 + number % 28);
        int person = FIRST_ROSTERED_PERSON + number;
        String name = "roster " + number;
        loader.send(Call.post(
                name + " started",
                carrier.operator(loader),
                ROOT + "/employments",
                new Start(
                        loader.id(carrier.registered()),
                        carrier.carrierName(),
                        carrier.division(),
                        new Person(MadeUp.personName(person), MadeUp.identityNumber(person)),
                        carrier.carrierName() + "在孵企业" + (1 + number % 7),
                        number % 4 == 3 ? "INDIRECT" : "DIRECT",
                        number % 3 == 0,
                        SYNTHETIC,
                        startedOn)));
        if (number % 6 == 5) {
            loader.send(Call.post(
                    name + " ended",
                    carrier.operator(loader),
                    ROOT + "/employments/" + loader.id(name + " started") + "/end",
                    new End(startedOn.plusDays(17))));
        }
    }

    private record Services(
            String carrierId,
            String carrierName,
            String division,
            String served,
            long count,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn) {}

    private static List<Call> services(Loader loader) {
        return List.of(served(loader, "ENTERPRISES", 400), served(loader, "ENTREPRENEURS", 650));
    }

    private static Call served(Loader loader, String served, long count) {
        return Call.post(
                "services to " + served + " by " + SILK_ROAD.carrierName(),
                SILK_ROAD.operator(loader),
                ROOT + "/services",
                new Services(
                        loader.id(SILK_ROAD.registered()),
                        SILK_ROAD.carrierName(),
                        SILK_ROAD.division(),
                        served,
                        count,
                        AT_LEAST,
                        DECLARED,
                        END_OF_SEPTEMBER));
    }
}
