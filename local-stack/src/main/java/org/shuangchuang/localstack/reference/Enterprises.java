package org.shuangchuang.localstack.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

/** The high-tech enterprises of the 2020 cohort: 309 recognised and 99 renewed. Their particulars were not published and are made up. */
public final class Enterprises {

    private static final int RECOGNISED = 309;
    private static final int RENEWED = 99;

    private static final String[] NAMES = {
        "陇芯", "华源", "瑞丰", "天泽", "恒达", "中科", "博远", "金川源", "丝路", "西北", "新月", "昆仑", "祁连", "黄河", "兴陇", "智联", "科源", "安泰",
        "鸿业", "正和", "同创", "广通", "汇能", "云图"
    };
    private static final String[] FIELDS = {
        "信息技术", "生物科技", "新材料", "新能源", "智能装备", "环保科技", "农业科技", "医药科技", "电子科技", "节能技术", "水处理", "检测技术", "软件", "化工科技",
        "机械制造", "食品科技", "航空科技"
    };

    /** More than half in the capital, as recognitions are spread in fact. */
    private static final List<String> PREFECTURES = List.of(
            "620100", "620100", "620400", "620100", "620500", "620100", "620900", "620100", "620700", "620100",
            "620100", "620600", "620100", "620300", "620100", "621100", "620100", "621000", "620200", "620100",
            "620800", "620100", "621200", "622900", "620100", "620100", "623000", "620100");

    private Enterprises() {}

    /**
     * One high-tech enterprise.
     *
     * @param number from 0; its person and certificate follow from it
     * @param division its prefecture
     * @param kind {@code RECOGNISED} or {@code RENEWED}
     */
    public record HighTech(int number, String socialCreditCode, String name, String division, String kind) {

        /** Name of the call that registers it: {@code loader.id(…)} is its id. */
        public String registered() {
            return "enterprise " + socialCreditCode + " registered";
        }

        /** Who acts for it. */
        Actor applicant() {
            return new Actor("applicant-high-tech-" + number, Role.APPLICANT, division).actingFor(socialCreditCode);
        }

        public boolean renewed() {
            return kind.equals("RENEWED");
        }

        /** Number of the certificate of 2020. */
        public String certificateNumber() {
            return "GR202062%06d".formatted(number + 1);
        }

        /** Number of the certificate that a renewal renews. */
        String formerCertificateNumber() {
            return "GR201762%06d".formatted(number + 1);
        }
    }

    /** The prefecture of a division: itself, or what a county lies in. */
    public static String prefecture(String division) {
        return division.substring(0, 4) + "00";
    }

    /** All 408, the same every time. */
    public static List<HighTech> highTech() {
        return IntStream.range(0, RECOGNISED + RENEWED)
                .mapToObj(number -> {
                    String prefecture = PREFECTURES.get(number % PREFECTURES.size());
                    return new HighTech(
                            number,
                            MadeUp.socialCreditCode(prefecture, number),
                            "甘肃" + NAMES[number % NAMES.length] + FIELDS[number / NAMES.length] + "有限公司",
                            prefecture,
                            number < RECOGNISED ? "RECOGNISED" : "RENEWED");
                })
                .toList();
    }
}
