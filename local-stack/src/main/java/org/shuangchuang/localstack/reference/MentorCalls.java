package org.shuangchuang.localstack.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Role;

/** 242 mentors recognised by eight agencies, ten of them recommended; who they are was not published and is made up. */
final class MentorCalls {

    private static final String MENTORS = IncubationPart.ROOT + "/mentors";
    private static final Actor OFFICE = new Actor("mentor-office", Role.PROVINCIAL_APPROVER, "620000");
    private static final int RECOGNISED = 242;
    private static final int RECOMMENDED = 10;
    private static final int VISITS = 6;

    /** The agencies beside the department of science and technology; their number is published. */
    private static final List<String> AGENCIES = List.of(
            "甘肃省发展和改革委员会", "甘肃省教育厅", "甘肃省工业和信息化厅", "甘肃省财政厅", "甘肃省人力资源和社会保障厅", "甘肃省农业农村厅", "共青团甘肃省委员会", "甘肃省妇女联合会");

    private static final List<String> PREFECTURES = List.of(
            "620100", "620100", "620100", "620700", "620100", "620400", "620100", "620500", "620900", "620100",
            "621100", "620600", "620100", "621000", "620800", "621200", "620300", "622900", "620200", "623000");

    private record Person(String name, String identityNumber) {}

    private record Recognition(
            Person person, String division, List<String> agencies, Provenance provenance, LocalDate occurredOn) {}

    private record OnDay(LocalDate occurredOn) {}

    private record Visit(
            String division,
            String carrierId,
            List<String> mentorIds,
            long enterprisesServed,
            Provenance provenance,
            LocalDate occurredOn) {}

    void load(Loader loader) {
        List<Answer> mentors = loader.stage(
                "mentors 创业导师",
                IntStream.range(0, RECOGNISED).mapToObj(MentorCalls::recognised).toList());
        loader.stage(
                "mentors recommended 推荐国家级导师",
                IntStream.range(0, RECOMMENDED)
                        .mapToObj(number -> Call.post(
                                "mentor " + number * 20 + " recommended",
                                OFFICE,
                                MENTORS + "/" + mentors.get(number * 20).id() + "/recommend",
                                new OnDay(LocalDate.of(2021, 4, 12))))
                        .toList());
        loader.stage(
                "mentor visits 陇原行",
                IntStream.range(0, VISITS)
                        .mapToObj(number -> visit(loader, number, mentors))
                        .toList());
    }

    private static Call recognised(int number) {
        return Call.post(
                "mentor " + number + " recognised",
                OFFICE,
                MENTORS,
                new Recognition(
                        new Person(MadeUp.personName(number), MadeUp.identityNumber(number)),
                        PREFECTURES.get(number % PREFECTURES.size()),
                        AGENCIES,
                        Provenance.SYNTHETIC,
                        LocalDate.of(2019 + number % 2, 11, 8)));
    }

    private static Call visit(Loader loader, int number, List<Answer> mentors) {
        ReferenceCarrier carrier = ReferenceCarrier.incubators().get(20 + 3 * number);
        return Call.post(
                "mentor visit " + number,
                OFFICE,
                IncubationPart.ROOT + "/mentor-visits",
                new Visit(
                        carrier.division(),
                        loader.id(carrier.registered()),
                        IntStream.range(0, 4)
                                .mapToObj(i -> mentors.get(number * 4 + i).id())
                                .toList(),
                        9L + 2L * number,
                        Provenance.SYNTHETIC,
                        LocalDate.of(2021, 3 + number, 18)));
    }
}
