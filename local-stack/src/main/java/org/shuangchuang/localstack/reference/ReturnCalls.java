package org.shuangchuang.localstack.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Role;

/** Statistical returns of the named carriers, each opened, submitted, validated and locked by those who do so. All made up. */
final class ReturnCalls {

    private static final String RETURNS = "/api/employment/returns";
    private static final Actor STATISTICS = new Actor("statistics-province", Role.STATISTICS_OFFICER, "620000");
    private static final Actor VALIDATION = new Actor("statistics-validation", Role.STATISTICS_OFFICER, "620000");
    private static final List<String> PERIODS = List.of("2018", "2019", "2020", "2021-07", "2021-08", "2021-09");

    /** Opening, submission, validation and lock are the first four events; a correction names the last of them. */
    private static final long LOCKED_VERSION = 4;

    private record Return(NamedCarrier carrier, String period) {

        String name() {
            return "return " + period + " of " + carrier.carrierName();
        }

        LocalDate lastDay() {
            return period.length() == 4
                    ? YearMonth.of(Integer.parseInt(period), 12).atEndOfMonth()
                    : YearMonth.parse(period).atEndOfMonth();
        }
    }

    private record Open(
            String carrierId,
            String carrierName,
            String division,
            String period,
            Provenance provenance,
            LocalDate occurredOn) {}

    private record Figures(
            long tenants,
            long teams,
            long members,
            long graduates,
            long graduatesToDate,
            long employees,
            long freshGraduates,
            long floorArea,
            long desks,
            long intellectualProperty,
            long inventions,
            long tenantsFinanced,
            Money financingFen,
            long mentors,
            long eventsHeld) {}

    private record Submit(Figures figures, LocalDate occurredOn) {}

    private record Act(LocalDate occurredOn) {}

    private record Correct(long correctsVersion, Figures figures, String reason, LocalDate occurredOn) {}

    void load(Loader loader) {
        List<Return> returns = Arrays.stream(NamedCarrier.values())
                .flatMap(carrier -> PERIODS.stream().map(period -> new Return(carrier, period)))
                .toList();
        loader.journeys("statistical returns 统计报表", returns, of -> journey(loader, of));
    }

    private static void journey(Loader loader, Return of) {
        NamedCarrier carrier = of.carrier();
        LocalDate end = of.lastDay();
        Open open = new Open(
                loader.id(carrier.registered()),
                carrier.carrierName(),
                carrier.division(),
                of.period(),
                Provenance.SYNTHETIC,
                end.plusDays(1));
        String path = RETURNS + "/"
                + loader.send(Call.post(of.name() + " opened", STATISTICS, RETURNS, open))
                        .id();
        Figures figures = figures(of, 0);
        loader.send(Call.post(
                of.name() + " submitted",
                carrier.operator(loader),
                path + "/submit",
                new Submit(figures, end.plusDays(6))));
        loader.send(Call.post(of.name() + " validated", VALIDATION, path + "/validate", new Act(end.plusDays(10))));
        loader.send(Call.post(of.name() + " locked", STATISTICS, path + "/lock", new Act(end.plusDays(14))));
        if (carrier == NamedCarrier.WESTERN && of.period().equals("2020")) {
            loader.send(Call.post(
                    of.name() + " corrected",
                    STATISTICS,
                    path + "/correct",
                    new Correct(LOCKED_VERSION, figures(of, 1), "漏报一家在孵企业", end.plusDays(60))));
        }
    }

    /** @param more tenants that were forgotten at first, each with four employees */
    private static Figures figures(Return of, long more) {
        int age = PERIODS.indexOf(of.period());
        int size = 1 + of.carrier().ordinal();
        long tenants = 18L + 4L * size + 3L * age + more;
        long employees = tenants * 5 - more;
        long graduates = of.period().length() == 4 ? 2L + size % 3 : size % 2;
        long financed = of.period().length() == 4 ? 1L + size % 2 : 0;
        return new Figures(
                tenants,
                6L + size,
                (6L + size) * 3,
                graduates,
                9L + size + 5L * age,
                employees,
                employees / 9,
                3000L + 900L * size,
                120L + 20L * size,
                30L + 6L * age + size,
                5L + age,
                financed,
                Money.yuan(800_000 * financed),
                5L + size,
                of.period().length() == 4 ? 24L + size : 2);
    }
}
