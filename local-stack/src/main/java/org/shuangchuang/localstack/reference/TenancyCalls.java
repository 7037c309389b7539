package org.shuangchuang.localstack.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Role;

/** Some young companies and teams in incubators: all made up, since no figure of the text counts them. */
final class TenancyCalls {

    private static final int TENANTS = 48;
    private static final int FIRST_CODE = 600;
    private static final String[] IDEAS = {"智慧灌溉", "中药提取", "文创设计", "无人机测绘", "光伏运维", "牛羊繁育", "工业检测", "在线教育"};
    private static final LocalDate REGISTERED_ON = LocalDate.of(2019, 7, 1);
    private static final List<ReferenceCarrier> INCUBATORS = ReferenceCarrier.incubators();

    private record Registration(
            String enterpriseName,
            @Nullable String socialCreditCode,
            String division,
            @Nullable LocalDate establishedOn,
            Provenance provenance,
            LocalDate occurredOn) {}

    private record Admission(
            String carrierId, String enterpriseId, boolean specialField, Provenance provenance, LocalDate occurredOn) {}

    private record Graduation(String criterion, Money amountFen, LocalDate occurredOn) {}

    private record Exit(LocalDate occurredOn) {}

    private TenancyCalls() {}

    static List<Integer> tenants() {
        return IntStream.range(0, TENANTS).boxed().toList();
    }

    /** Every fourth is a team; every fifth graduates, every seventh leaves. */
    static void journey(Loader loader, int number) {
        ReferenceCarrier carrier = INCUBATORS.get(number % INCUBATORS.size());
        boolean team = number % 4 == 3;
        String name = "tenant " + number;
        String idea = IDEAS[number % IDEAS.length];
        Actor applicant = new Actor("applicant-tenant-" + number, Role.APPLICANT, carrier.prefecture());
        String enterprise = loader.send(Call.post(
                        name + " registered",
                        applicant,
                        IncubationPart.ROOT + "/enterprises",
                        new Registration(
                                idea + (team ? "创业团队" : "科技有限公司") + (number / IDEAS.length + 1),
                                team ? null : MadeUp.socialCreditCode(carrier.prefecture(), FIRST_CODE + number),
                                carrier.division(),
                                team ? null : LocalDate.of(2019, 1 + number % 6, 1 + number % 28),
                                Provenance.SYNTHETIC,
                                REGISTERED_ON)))
                .id();
        String tenancies = IncubationPart.ROOT + "/tenancies";
        String id = loader.send(Call.post(
                        name + " admitted",
                        carrier.operator(loader),
                        tenancies,
                        new Admission(
                                loader.id(carrier.registered()),
                                enterprise,
                                number % 8 == 1,
                                Provenance.SYNTHETIC,
                                LocalDate.of(2020, 1 + number % 12, 10))))
                .id();
        if (number % 5 == 0) {
            loader.send(Call.post(
                    name + " graduated",
                    carrier.operator(loader),
                    tenancies + "/" + id + "/graduate",
                    new Graduation(
                            "FINANCING",
                            Money.yuan(5_200_000 + 10_000L * number),
                            LocalDate.of(2021, 1 + number % 9, 20))));
        } else if (number % 7 == 0) {
            loader.send(Call.post(
                    name + " exited",
                    carrier.operator(loader),
                    tenancies + "/" + id + "/exit",
                    new Exit(LocalDate.of(2021, 1 + number % 9, 25))));
        }
    }
}
