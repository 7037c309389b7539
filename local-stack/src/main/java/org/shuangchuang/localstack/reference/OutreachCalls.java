package org.shuangchuang.localstack.reference;

import static org.shuangchuang.vocabulary.Provenance.OFFICIAL;
import static org.shuangchuang.vocabulary.Provenance.SYNTHETIC;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;
import org.shuangchuang.vocabulary.Role;

/** Competitions, instrument sharing, the technology market, partners and the joint institute. */
final class OutreachCalls {

    private static final String ROOT = IncubationPart.ROOT;
    private static final String LANZHOU = "620100";
    private static final Actor DEPARTMENT = new Actor("outreach-office", Role.PROVINCIAL_APPROVER, "620000");
    private static final Actor MARKET = new Actor("market-lanzhou", Role.SERVICE_PROVIDER, LANZHOU);
    private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2021, 9, 30);

    private record Series(
            String seriesCode, String nameZh, String nameEn, Provenance provenance, LocalDate occurredOn) {}

    private record Edition(int year, String division, String venue, Provenance provenance, LocalDate occurredOn) {}

    private record Threshold(
            String division,
            Money thresholdFen,
            LocalDate effectiveFrom,
            Provenance provenance,
            LocalDate occurredOn) {}

    private record Market(String marketName, String division, Provenance provenance, LocalDate occurredOn) {}

    private record Activity(
            long achievementsPublished,
            long events,
            long achievementsTransferred,
            long matched,
            long outcomes,
            long patentsFiled) {}

    private record Report(Activity activity, Qualifier qualifier, Provenance provenance, LocalDate occurredOn) {}

    private record Partnership(
            String division,
            String carrierId,
            long count,
            Qualifier qualifier,
            Provenance provenance,
            LocalDate occurredOn) {}

    private record Institute(
            String instituteName,
            String division,
            List<String> founders,
            Provenance provenance,
            LocalDate occurredOn) {}

    void load(Loader loader) {
        loader.stage(
                "competition series 赛事",
                List.of(
                        series(
                                "innovation-entrepreneurship",
                                "中国创新创业大赛（甘肃赛区）",
                                "China Innovation and Entrepreneurship Competition (Gansu)"),
                        series("innovation-challenge", "中国创新挑战赛（甘肃）", "China Innovation Challenge (Gansu)")));
        List<Call> facts = new ArrayList<>();
        for (int year = 2012; year <= 2021; year++) {
            // The first year is published, the days are not.
            facts.add(edition("innovation-entrepreneurship", year, year == 2012 ? OFFICIAL : SYNTHETIC, 8));
        }
        for (int year = 2016; year <= 2020; year++) {
            facts.add(edition("innovation-challenge", year, SYNTHETIC, 9));
        }
        facts.add(Call.post(
                "instrument sharing threshold",
                DEPARTMENT,
                ROOT + "/instrument-sharing",
                new Threshold(
                        "620000", Money.yuan(300_000), LocalDate.of(2020, 1, 1), OFFICIAL, LocalDate.of(2020, 1, 1))));
        facts.add(Call.post(
                "partners of " + NamedCarrier.WESTERN.carrierName(),
                NamedCarrier.WESTERN.operator(loader),
                ROOT + "/partnerships",
                new Partnership(
                        NamedCarrier.WESTERN.division(),
                        loader.id(NamedCarrier.WESTERN.registered()),
                        3,
                        Qualifier.AT_LEAST,
                        OFFICIAL,
                        END_OF_SEPTEMBER)));
        facts.add(Call.post(
                "joint institute founded",
                DEPARTMENT,
                ROOT + "/institutes",
                // That there is one was published, nothing else about it.
                new Institute("共建研究院（名称未公布）", LANZHOU, List.of("共建高校（名称未公布）"), OFFICIAL, LocalDate.of(2020, 11, 6))));
        loader.stage("outreach 赛事、共享、合作", facts);
        market(loader);
    }

    /** To-date figures come as one batch. */
    private static void market(Loader loader) {
        String id = loader.send(Call.post(
                        "market registered",
                        DEPARTMENT,
                        ROOT + "/markets",
                        new Market("兰州科技大市场", LANZHOU, OFFICIAL, LocalDate.of(2018, 1, 2))))
                .id();
        loader.send(Call.post(
                "market reported to date",
                MARKET.actingFor(id),
                ROOT + "/markets/" + id + "/report",
                new Report(
                        new Activity(61_034, 24, 127, 2_749, 231, 6_962),
                        Qualifier.EXACT,
                        OFFICIAL,
                        END_OF_SEPTEMBER)));
    }

    private static Call series(String code, String nameZh, String nameEn) {
        return Call.post(
                "series " + code,
                DEPARTMENT,
                ROOT + "/competitions",
                new Series(code, nameZh, nameEn, OFFICIAL, LocalDate.of(2012, 1, 4)));
    }

    private static Call edition(String series, int year, Provenance provenance, int month) {
        return Call.post(
                "edition " + series + " " + year,
                DEPARTMENT,
                ROOT + "/competitions/" + series + "/editions",
                new Edition(year, LANZHOU, "兰州", provenance, LocalDate.of(year, month, 20)));
    }
}
