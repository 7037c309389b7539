package org.shuangchuang.localstack.reference;

import static org.shuangchuang.localstack.reference.SubsidyPart.APPROVER;
import static org.shuangchuang.localstack.reference.SubsidyPart.ROOT;
import static org.shuangchuang.localstack.reference.SubsidyPart.TREASURER;
import static org.shuangchuang.localstack.reference.SubsidyPart.VOUCHER;
import static org.shuangchuang.localstack.reference.SubsidyPart.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.localstack.reference.Enterprises.HighTech;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Role;

/** 1,489 vouchers of 50,000 yuan on average, one per holder; a part of them used, a part expired. */
final class VoucherCalls {

    private static final int VOUCHERS = 1_489;
    private static final int TEAMS = 400;
    private static final int FIRST_CODE = 50_000;
    private static final int PROVIDERS = 20;
    private static final int FIRST_PROVIDER_CODE = 60_000;
    private static final int LARGEST_ROUND = 100;
    private static final LocalDate ADMITTED = LocalDate.of(2020, 3, 2);
    private static final LocalDate APPLIED = LocalDate.of(2020, 5, 6);
    private static final LocalDate APPROVED = LocalDate.of(2020, 5, 28);
    private static final LocalDate ISSUED = LocalDate.of(2020, 6, 15);
    private static final LocalDate ASSIGNED = LocalDate.of(2020, 7, 6);
    private static final LocalDate SERVED = LocalDate.of(2020, 9, 15);
    private static final LocalDate CLAIMED = LocalDate.of(2020, 10, 12);
    private static final LocalDate REDEEMED = LocalDate.of(2020, 10, 20);
    private static final LocalDate SETTLED = LocalDate.of(2020, 11, 2);
    private static final LocalDate NOTICED_AS_EXPIRED = LocalDate.of(2021, 7, 1);

    /** The first are high-tech enterprises, then come other enterprises, then teams. */
    private record Holder(
            String kind,
            @Nullable String socialCreditCode,
            @Nullable String teamId,
            String name,
            String division) {}

    private record Voucher(int number, Holder holder, Money face) {

        String named(String what) {
            return "voucher " + number + " " + what;
        }

        Actor applicant() {
            String party = String.valueOf(holder.teamId() == null ? holder.socialCreditCode() : holder.teamId());
            return new Actor("holder-" + number, Role.APPLICANT, holder.division()).actingFor(party);
        }
    }

    private record Application(
            Holder holder, String programme, int cohort, Money requestedFen, String provenance, LocalDate occurredOn) {}

    private record Provider(String name, String socialCreditCode, String division, LocalDate occurredOn) {}

    private record Approval(String voucherId, Money faceFen) {}

    private record Round(
            String programme, int fiscalYear, String division, List<Approval> approvals, LocalDate occurredOn) {}

    private record Assignment(String providerId, String contractNumber, Money amountFen, LocalDate occurredOn) {}

    private record Redemption(
            int assignment,
            String invoiceCode,
            String invoiceNumber,
            Money invoiceAmountFen,
            LocalDate serviceOn,
            Money amountFen,
            LocalDate occurredOn) {}

    void load(Loader loader) {
        List<Voucher> vouchers = vouchers();
        List<Call> first = new ArrayList<>(providers());
        vouchers.forEach(voucher -> first.add(applied(voucher)));
        loader.stage("voucher applications 创新券申请", first);
        Map<String, List<Voucher>> byPrefecture = vouchers.stream()
                .collect(Collectors.groupingBy(
                        one -> Enterprises.prefecture(one.holder().division()), TreeMap::new, Collectors.toList()));
        loader.journeys(
                "voucher rounds 创新券发放", byPrefecture.keySet(), one -> rounds(loader, one, byPrefecture.get(one)));
        loader.journeys(
                "voucher use 创新券使用",
                vouchers.stream().filter(one -> one.number() % 5 == 0).toList(),
                voucher -> use(loader, voucher));
        loader.stage(
                "voucher expiry 创新券过期",
                vouchers.stream()
                        .filter(one -> one.number() % 10 == 3)
                        .map(one -> expired(loader, one))
                        .toList());
    }

    /** Faces are spread evenly around 50,000 yuan: each pair of neighbours has 100,000. */
    private static List<Voucher> vouchers() {
        List<HighTech> highTech = Enterprises.highTech();
        List<Voucher> all = new ArrayList<>();
        for (int i = 0; i < VOUCHERS; i++) {
            long spread = i == VOUCHERS - 1 ? 0 : 10_000L * (i / 2 % 3);
            Money face = Money.yuan(i % 2 == 0 ? 50_000 - spread : 50_000 + spread);
            all.add(new Voucher(i + 1, holder(i, highTech), face));
        }
        return all;
    }

    private static Holder holder(int i, List<HighTech> highTech) {
        if (i < highTech.size()) {
            HighTech enterprise = highTech.get(i);
            return new Holder(
                    "ENTERPRISE", enterprise.socialCreditCode(), null, enterprise.name(), enterprise.division());
        }
        String division = SubsidyPart.place(i);
        return i < VOUCHERS - TEAMS
                ? new Holder(
                        "ENTERPRISE",
                        MadeUp.socialCreditCode(division, FIRST_CODE + i),
                        null,
                        "甘肃示例科技" + i + "号有限公司",
                        division)
                : new Holder("TEAM", null, "team-" + i, "示例创业团队" + i + "号", division);
    }

    private static Call applied(Voucher voucher) {
        return Call.post(
                voucher.named("applied for"),
                voucher.applicant(),
                ROOT + "/vouchers",
                new Application(voucher.holder(), VOUCHER, 2020, voucher.face(), "SYNTHETIC", APPLIED));
    }

    private static List<Call> providers() {
        return IntStream.range(0, PROVIDERS)
                .mapToObj(number -> {
                    String division = SubsidyPart.place(number);
                    String code = MadeUp.socialCreditCode(division, FIRST_PROVIDER_CODE + number);
                    return Call.post(
                            provider(number),
                            APPROVER,
                            ROOT + "/providers",
                            new Provider("示例检验检测机构" + (number + 1) + "号", code, division, ADMITTED));
                })
                .toList();
    }

    private static String provider(int number) {
        return "provider " + (number + 1) + " admitted";
    }

    private static void rounds(Loader loader, String prefecture, List<Voucher> vouchers) {
        List<Approval> approvals = vouchers.stream()
                .map(one -> new Approval(loader.id(one.named("applied for")), one.face()))
                .toList();
        for (int from = 0; from < approvals.size(); from += LARGEST_ROUND) {
            List<Approval> some = approvals.subList(from, Math.min(from + LARGEST_ROUND, approvals.size()));
            String name = "voucher round in " + prefecture + " from " + from;
            Answer approved = loader.send(Call.post(
                    name + " approved",
                    SubsidyPart.reviewer(prefecture),
                    ROOT + "/voucher-rounds",
                    new Round(VOUCHER, 2020, prefecture, some, APPROVED)));
            loader.send(Call.post(
                    name + " issued", APPROVER, ROOT + "/voucher-rounds/" + approved.id() + "/issue", on(ISSUED)));
        }
    }

    /** The whole face is assigned and four fifths of it redeemed; the invoice is twice the face, so that its half covers it. */
    private static void use(Loader loader, Voucher voucher) {
        int provider = voucher.number() / 5 % PROVIDERS;
        Actor clerk = new Actor("provider-" + (provider + 1), Role.SERVICE_PROVIDER, SubsidyPart.place(provider))
                .actingFor(loader.id(provider(provider)));
        loader.send(Call.post(
                voucher.named("assigned"),
                voucher.applicant(),
                path(loader, voucher, "assignments"),
                new Assignment(
                        loader.id(provider(provider)), "示例合同2020-" + voucher.number(), voucher.face(), ASSIGNED)));
        loader.send(Call.post(
                voucher.named("redemption claimed"),
                clerk,
                path(loader, voucher, "redemptions"),
                new Redemption(
                        1,
                        "6200201130",
                        String.format("%08d", voucher.number()),
                        voucher.face().plus(voucher.face()),
                        SERVED,
                        voucher.face().percent(80),
                        CLAIMED)));
        loader.send(Call.post(
                voucher.named("redemption approved"),
                SubsidyPart.reviewer(Enterprises.prefecture(voucher.holder().division())),
                path(loader, voucher, "redemptions/1/approve"),
                on(REDEEMED)));
        if (voucher.number() % 10 == 0) {
            loader.send(Call.post(
                    voucher.named("redemption settled"),
                    TREASURER,
                    path(loader, voucher, "redemptions/1/settle"),
                    on(SETTLED)));
        }
    }

    private static Call expired(Loader loader, Voucher voucher) {
        return Call.post(voucher.named("expired"), TREASURER, path(loader, voucher, "expire"), on(NOTICED_AS_EXPIRED));
    }

    private static String path(Loader loader, Voucher voucher, String action) {
        return ROOT + "/vouchers/" + loader.id(voucher.named("applied for")) + "/" + action;
    }
}
