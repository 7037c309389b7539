package org.shuangchuang.localstack.reference;

import java.util.List;
import org.shuangchuang.vocabulary.Divisions;

/** The 14 prefectures. */
final class Prefectures {

    static final String LANZHOU = "620100";
    static final List<String> ALL = Divisions.all().stream()
            .filter(division -> division.level() == 2)
            .map(division -> division.code())
            .toList();

    private Prefectures() {}

    /** Half of everything is in the capital, the rest everywhere. */
    static String of(int number) {
        return number % 2 == 0 ? LANZHOU : ALL.get(number / 2 % ALL.size());
    }
}
