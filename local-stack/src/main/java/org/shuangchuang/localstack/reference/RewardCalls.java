package org.shuangchuang.localstack.reference;

import static org.shuangchuang.localstack.reference.SubsidyPart.ACCOUNTANT;
import static org.shuangchuang.localstack.reference.SubsidyPart.APPROVER;
import static org.shuangchuang.localstack.reference.SubsidyPart.REWARD;
import static org.shuangchuang.localstack.reference.SubsidyPart.ROOT;
import static org.shuangchuang.localstack.reference.SubsidyPart.TREASURER;
import static org.shuangchuang.localstack.reference.SubsidyPart.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shuangchuang.localstack.reference.Enterprises.HighTech;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Money;

/** 309 first recognitions at 200,000 yuan and 99 renewals at 50,000: one claim each, from submission to payment. */
final class RewardCalls {

    private static final LocalDate SUBMITTED = LocalDate.of(2021, 1, 11);
    private static final LocalDate REVIEWED = LocalDate.of(2021, 2, 1);
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 3, 1);
    private static final LocalDate NOTICE_ENDED = LocalDate.of(2021, 3, 9);
    private static final LocalDate AWARDED = LocalDate.of(2021, 3, 15);
    private static final LocalDate INSTRUCTED = LocalDate.of(2021, 4, 1);
    private static final LocalDate FAILED = LocalDate.of(2021, 4, 2);
    private static final LocalDate CONFIRMED = LocalDate.of(2021, 4, 8);
    private static final LocalDate ORDERED_BACK = LocalDate.of(2021, 8, 2);
    private static final LocalDate RECOVERED = LocalDate.of(2021, 9, 1);
    private static final int LARGEST_NOTICE = 100;
    private static final int ONE_FAILS_IN = 120;
    private static final int ONE_IS_RECOVERED_IN = 200;

    void load(Loader loader) {
        List<HighTech> enterprises = Enterprises.highTech();
        loader.journeys("reward claims 奖补申报", enterprises, enterprise -> submit(loader, enterprise));
        Map<String, List<HighTech>> byPrefecture = enterprises.stream()
                .collect(Collectors.groupingBy(
                        one -> Enterprises.prefecture(one.division()), TreeMap::new, Collectors.toList()));
        loader.journeys("notices 公示", byPrefecture.keySet(), one -> publish(loader, one, byPrefecture.get(one)));
        loader.journeys("awards and payments 奖补拨付", enterprises, enterprise -> pay(loader, enterprise));
    }

    private record Account(String accountName, String bank, String number) {}

    private record Claim(
            String socialCreditCode,
            String enterpriseName,
            String division,
            String programme,
            String kind,
            int cohort,
            Account account,
            String certificateNumber,
            String provenance,
            LocalDate occurredOn) {}

    private record Notice(
            String programme, int fiscalYear, String division, List<String> claimIds, LocalDate occurredOn) {}

    private static void submit(Loader loader, HighTech enterprise) {
        String name = claim(enterprise);
        loader.send(Call.post(
                name + " submitted",
                enterprise.applicant(),
                ROOT + "/claims",
                new Claim(
                        enterprise.socialCreditCode(),
                        enterprise.name(),
                        enterprise.division(),
                        REWARD,
                        enterprise.kind(),
                        2020,
                        new Account(enterprise.name(), "示例银行", String.format("6200000000%06d", enterprise.number())),
                        enterprise.certificateNumber(),
                        "SYNTHETIC",
                        SUBMITTED)));
        loader.send(Call.post(
                name + " reviewed",
                SubsidyPart.reviewer(Enterprises.prefecture(enterprise.division())),
                path(loader, enterprise, "review"),
                Map.of("passed", true, "certificateNumber", enterprise.certificateNumber(), "occurredOn", REVIEWED)));
    }

    private static void publish(Loader loader, String prefecture, List<HighTech> enterprises) {
        List<String> claimIds = enterprises.stream()
                .map(enterprise -> loader.id(claim(enterprise) + " submitted"))
                .toList();
        for (int from = 0; from < claimIds.size(); from += LARGEST_NOTICE) {
            List<String> some = claimIds.subList(from, Math.min(from + LARGEST_NOTICE, claimIds.size()));
            String name = "notice of rewards in " + prefecture + " from " + from;
            Answer published = loader.send(Call.post(
                    name + " published",
                    SubsidyPart.reviewer(prefecture),
                    ROOT + "/notices",
                    new Notice(REWARD, 2021, prefecture, some, PUBLISHED)));
            loader.send(Call.post(
                    name + " ended",
                    SubsidyPart.reviewer(prefecture),
                    ROOT + "/notices/" + published.id() + "/end",
                    on(NOTICE_ENDED)));
        }
    }

    /** Some payments fail and are instructed again; a part of some is ordered back and received. */
    private static void pay(Loader loader, HighTech enterprise) {
        step(loader, enterprise, APPROVER, "award", on(AWARDED));
        step(loader, enterprise, ACCOUNTANT, "verify-account", on(AWARDED));
        step(loader, enterprise, TREASURER, "instruct-payment", on(INSTRUCTED));
        if (enterprise.number() % ONE_FAILS_IN == 1) {
            step(loader, enterprise, ACCOUNTANT, "fail-payment", Map.of("reason", "账号有误，退回", "occurredOn", FAILED));
            loader.send(Call.post(
                    claim(enterprise) + " payment instructed again",
                    TREASURER,
                    path(loader, enterprise, "instruct-payment"),
                    on(FAILED)));
        }
        step(loader, enterprise, TREASURER, "confirm-payment", on(CONFIRMED));
        if (enterprise.number() % ONE_IS_RECOVERED_IN == 1) {
            Money amount = Money.yuan(20_000);
            step(
                    loader,
                    enterprise,
                    ACCOUNTANT,
                    "order-recovery",
                    Map.of("amountFen", amount, "documentNumber", "示例追〔2021〕1号", "occurredOn", ORDERED_BACK));
            step(
                    loader,
                    enterprise,
                    ACCOUNTANT,
                    "receive-recovery",
                    Map.of("amountFen", amount, "occurredOn", RECOVERED));
        }
    }

    private static void step(Loader loader, HighTech enterprise, Actor actor, String action, Object body) {
        loader.send(Call.post(claim(enterprise) + " " + action, actor, path(loader, enterprise, action), body));
    }

    private static String claim(HighTech enterprise) {
        return "reward claim " + enterprise.number();
    }

    private static String path(Loader loader, HighTech enterprise, String action) {
        return ROOT + "/claims/" + loader.id(claim(enterprise) + " submitted") + "/" + action;
    }
}
