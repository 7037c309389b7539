package org.shuangchuang.localstack.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Division;
import org.shuangchuang.vocabulary.Divisions;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Role;

/**
 * A carrier of the data set.
 *
 * @param registered name of the call that registers it
 * @param prefecture whose office reviews it
 * @param operator who runs it and applies for it
 * @param number among those of its kind, from 0: what is made up about it follows from it
 */
record ReferenceCarrier(
        String registered,
        String carrierName,
        String kind,
        String division,
        String prefecture,
        Actor operator,
        int number,
        Provenance provenance) {

    static final String MAKER_SPACE = "MAKER_SPACE";
    static final String SPECIALISED_MAKER_SPACE = "SPECIALISED_MAKER_SPACE";
    static final String INCUBATOR = "INCUBATOR";

    /** Provincial maker spaces by prefecture: largest remainders of a published evaluation of 2019, 145 in all. */
    static final Map<String, Integer> MAKER_SPACES = byPrefecture(
            "620100", 78, "620700", 13, "621100", 10, "620400", 8, "620900", 7, "620500", 6, "622900", 4, "620600", 4,
            "621200", 4, "620300", 3, "620200", 3, "621000", 3, "623000", 1, "620800", 1);

    /** Provincial incubators by prefecture, 44 in all; only the total was published. */
    static final Map<String, Integer> INCUBATORS = byPrefecture(
            "620100", 20, "620400", 4, "620500", 3, "620700", 3, "620900", 3, "620600", 2, "621100", 2, "621000", 2,
            "620200", 1, "620300", 1, "620800", 1, "621200", 1, "622900", 1);

    private static final String[] WORDS = {
        "启航", "星火", "晨光", "黄河", "丝路", "陇原", "祁连", "飞天", "敦煌", "崆峒", "青云", "梦想", "筑梦", "领航", "创智", "慧谷", "云端",
        "极光", "蓝海", "绿洲", "金桥", "腾飞", "远景", "众智", "新芽", "沃土", "聚力", "先锋", "拓荒", "鼎新", "致远", "博创", "卓越", "联创",
        "明德", "天马", "铜奔马", "雄关", "玉门", "河西"
    };
    private static final LocalDate REGISTERED_ON = LocalDate.of(2019, 1, 2);

    private static Map<String, Integer> byPrefecture(Object... pairs) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            counts.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return counts;
    }

    /** The provincial maker spaces, those that are named among them. */
    static List<ReferenceCarrier> makerSpaces() {
        List<ReferenceCarrier> all = new ArrayList<>();
        MAKER_SPACES.forEach((prefecture, count) -> {
            List<NamedCarrier> named = Arrays.stream(NamedCarrier.values())
                    .filter(carrier -> carrier.division().equals(prefecture))
                    .toList();
            named.forEach(carrier -> all.add(named(carrier, all.size())));
            for (int i = named.size(); i < count; i++) {
                all.add(madeUp(MAKER_SPACE, i % 2 == 0 ? "众创空间" : "创客空间", prefecture, i, all.size()));
            }
        });
        return all;
    }

    static List<ReferenceCarrier> incubators() {
        List<ReferenceCarrier> all = new ArrayList<>();
        INCUBATORS.forEach((prefecture, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(madeUp(INCUBATOR, "科技企业孵化器", prefecture, i, all.size()));
            }
        });
        return all;
    }

    /** The first specialised maker space: of energy equipment. */
    static ReferenceCarrier specialised() {
        String name = "能源装备专业化众创空间";
        return new ReferenceCarrier(
                "carrier " + name + " registered",
                name,
                SPECIALISED_MAKER_SPACE,
                "620100",
                "620100",
                new Actor("operator-energy-equipment", Role.CARRIER_OPERATOR, "620100"),
                0,
                Provenance.OFFICIAL);
    }

    private static ReferenceCarrier named(NamedCarrier carrier, int number) {
        return new ReferenceCarrier(
                carrier.registered(),
                carrier.carrierName(),
                MAKER_SPACE,
                carrier.division(),
                carrier.division(),
                carrier.operator(),
                number,
                Provenance.OFFICIAL);
    }

    /** One more of a kind, in a county of the prefecture. */
    static ReferenceCarrier madeUp(String kind, String suffix, String prefecture, int index, int number) {
        String place = Divisions.find(prefecture).orElseThrow().nameZh().replaceAll("(回族|藏族)?自治州$|市$", "");
        String name = place + WORDS[index % WORDS.length] + (index / WORDS.length == 0 ? "" : "第二") + suffix;
        String division = county(prefecture, index);
        return new ReferenceCarrier(
                "carrier " + name + " registered",
                name,
                kind,
                division,
                prefecture,
                new Actor(
                        "operator-" + kind.toLowerCase(Locale.ROOT) + "-" + number, Role.CARRIER_OPERATOR, prefecture),
                number,
                Provenance.SYNTHETIC);
    }

    /** A county of the prefecture, in turn; the prefecture where it has none. */
    static String county(String prefecture, int index) {
        List<String> counties = Divisions.all().stream()
                .filter(division -> division.parent().equals(prefecture) && !division.statistical())
                .filter(division -> division.inForce(REGISTERED_ON))
                .map(Division::code)
                .toList();
        return counties.isEmpty() ? prefecture : counties.get(index % counties.size());
    }

    private record Registration(
            String carrierName, String kind, String division, Provenance provenance, LocalDate occurredOn) {}

    /** Who runs it, once it is registered. */
    Actor operator(Loader loader) {
        return operator.actingFor(loader.id(registered));
    }

    Call register() {
        return Call.post(
                registered,
                operator,
                IncubationPart.ROOT + "/carriers",
                new Registration(carrierName, kind, division, provenance, REGISTERED_ON));
    }
}
