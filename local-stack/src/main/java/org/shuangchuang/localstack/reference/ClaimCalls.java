package org.shuangchuang.localstack.reference;

import static org.shuangchuang.localstack.reference.Officials.ACCOUNTS;
import static org.shuangchuang.localstack.reference.Officials.APPROVER;
import static org.shuangchuang.localstack.reference.Officials.BUDGET;
import static org.shuangchuang.localstack.reference.Officials.PAYER;
import static org.shuangchuang.localstack.reference.Officials.reviewer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/** Rewards for high-tech enterprises: 408 claims of the cohort 2020, paid from the budgets of 2021. */
final class ClaimCalls {

    private static final String ROOT = "/api/subsidy";
    private static final String PROGRAMME = "high-tech-reward";
    private static final int FISCAL_YEAR = 2021;
    private static final int NOTICE_SIZE = 60;

    private record Account(String accountName, String bank, String number) {}

    private record Claim(
            String socialCreditCode,
            String enterpriseName,
            String division,
            String programme,
            String kind,
            int cohort,
            Account account,
            Provenance provenance,
            LocalDate occurredOn) {}

    private record Review(boolean passed, String certificateNumber, LocalDate occurredOn) {}

    private record Notice(
            String programme, int fiscalYear, String division, List<String> claimIds, LocalDate occurredOn) {}

    private record Appropriation(
            String programme,
            int fiscalYear,
            String division,
            Money amountFen,
            String documentNumber,
            LocalDate occurredOn) {}

    private record OnDay(LocalDate occurredOn) {}

    /** Claims of one prefecture that are announced together. */
    private record Batch(String division, int number, List<Enterprises.HighTech> claims) {}

    static void appropriate(Loader loader, String programme, int fiscalYear, Money each, LocalDate on) {
        loader.stage(
                "budgets 预算 " + programme,
                Prefectures.ALL.stream()
                        .map(division -> Call.post(
                                "budget " + programme + " " + division,
                                BUDGET,
                                ROOT + "/budgets",
                                new Appropriation(
                                        programme, fiscalYear, division, each, "甘财示例〔" + fiscalYear + "〕1号", on)))
                        .toList());
    }

    void load(Loader loader) {
        loader.send(Call.post("reward rules", APPROVER, ROOT + "/rules/" + PROGRAMME + "/reward", rules()));
        appropriate(loader, PROGRAMME, FISCAL_YEAR, Money.yuan(60_000_000), LocalDate.of(2021, 1, 20));
        loader.journeys("claims 申报", Enterprises.highTech(), one -> submitted(loader, one));
        loader.journeys("notices 公示", batches(), batch -> noticed(loader, batch));
        loader.journeys("awards and payments 拨付", Enterprises.highTech(), one -> paid(loader, one));
    }

    private static Map<String, Object> rules() {
        return Map.of(
                "terms",
                Map.of(
                        "policyNumber",
                        "甘科示例〔2020〕1号",
                        "effectiveFrom",
                        "2020-01-01",
                        "recognisedFen",
                        Money.yuan(200_000),
                        "renewedFen",
                        Money.yuan(50_000),
                        "noticeWorkingDays",
                        5,
                        "appealWorkingDays",
                        10),
                "occurredOn",
                "2020-01-01");
    }

    private static List<Batch> batches() {
        List<Batch> batches = new ArrayList<>();
        Enterprises.highTech().stream()
                .collect(Collectors.groupingBy(Enterprises.HighTech::division))
                .forEach((division, claims) -> {
                    for (int from = 0; from < claims.size(); from += NOTICE_SIZE) {
                        batches.add(new Batch(
                                division, from, claims.subList(from, Math.min(from + NOTICE_SIZE, claims.size()))));
                    }
                });
        return batches;
    }

    private static String claim(Enterprises.HighTech one) {
        return "claim " + one.number();
    }

    private static String path(Loader loader, Enterprises.HighTech one) {
        return ROOT + "/claims/" + loader.id(claim(one) + " submitted");
    }

    private static void submitted(Loader loader, Enterprises.HighTech one) {
        loader.send(Call.post(
                claim(one) + " submitted",
                Officials.applicant("enterprise-" + one.number(), one.division()),
                ROOT + "/claims",
                new Claim(
                        one.socialCreditCode(),
                        one.name(),
                        one.division(),
                        PROGRAMME,
                        one.kind(),
                        2020,
                        new Account(one.name(), "示例银行", "6200%010d".formatted(one.number())),
                        Provenance.SYNTHETIC,
                        LocalDate.of(2021, 3, 1))));
        loader.send(Call.post(
                claim(one) + " reviewed",
                reviewer(one.division()),
                path(loader, one) + "/review",
                new Review(true, one.certificateNumber(), LocalDate.of(2021, 3, 10))));
    }

    private static void noticed(Loader loader, Batch batch) {
        String name = "notice " + batch.division() + " " + batch.number();
        List<String> ids = batch.claims().stream()
                .map(one -> loader.id(claim(one) + " submitted"))
                .toList();
        loader.send(Call.post(
                name,
                reviewer(batch.division()),
                ROOT + "/notices",
                new Notice(PROGRAMME, FISCAL_YEAR, batch.division(), ids, LocalDate.of(2021, 3, 15))));
        loader.send(Call.post(
                name + " ended",
                reviewer(batch.division()),
                ROOT + "/notices/" + loader.id(name) + "/end",
                new OnDay(LocalDate.of(2021, 3, 29))));
    }

    private static void paid(Loader loader, Enterprises.HighTech one) {
        String path = path(loader, one);
        loader.send(
                Call.post(claim(one) + " awarded", APPROVER, path + "/award", new OnDay(LocalDate.of(2021, 4, 15))));
        loader.send(Call.post(
                claim(one) + " account verified",
                ACCOUNTS,
                path + "/verify-account",
                new OnDay(LocalDate.of(2021, 4, 16))));
        loader.send(Call.post(
                claim(one) + " instructed", PAYER, path + "/instruct-payment", new OnDay(LocalDate.of(2021, 4, 20))));
        loader.send(Call.post(
                claim(one) + " confirmed", PAYER, path + "/confirm-payment", new OnDay(LocalDate.of(2021, 4, 23))));
    }
}
