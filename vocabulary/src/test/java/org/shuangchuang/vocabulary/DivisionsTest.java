package org.shuangchuang.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DivisionsTest {

    private static final LocalDate AS_OF = LocalDate.of(2021, 10, 19);
    private static final LocalDate COUNTY_STILL = LocalDate.of(2017, 12, 31);
    private static final Pattern PINYIN = Pattern.compile("[A-Z][a-z']+( [A-Z][a-z]+)*");

    @Test
    void the_province_has_14_prefectures_and_86_counties_in_force() {
        assertEquals(1, count(1));
        assertEquals(14, count(2));
        assertEquals(86, count(3));
        assertEquals(
                Set.of("620171", "620201"),
                Divisions.all().stream()
                        .filter(Division::statistical)
                        .map(Division::code)
                        .collect(Collectors.toSet()));
    }

    private static long count(int level) {
        return Divisions.all().stream()
                .filter(division -> division.level() == level && division.inForce(AS_OF) && !division.statistical())
                .count();
    }

    @Test
    void every_division_has_its_names_and_lies_in_the_one_above() {
        Set<String> seen = new HashSet<>();
        for (Division division : Divisions.all()) {
            assertTrue(seen.add(division.code()), division::code);
            assertTrue(division.code().matches("62\\d{4}"), division::code);
            assertTrue(PINYIN.matcher(division.nameEn()).matches(), division::nameEn);
            assertFalse(division.nameZh().isEmpty());
            assertFalse(division.validTo().isBefore(division.validFrom()), division::code);
            assertTrue(Divisions.contains(Divisions.PROVINCE, division.code()), division::code);
            int significant = division.level() * 2;
            assertEquals("0".repeat(6 - significant), division.code().substring(significant), division::code);
            if (division.level() > 1) {
                Division above = Divisions.find(division.parent()).orElseThrow();
                assertEquals(division.level() - 1, above.level(), division::code);
                assertTrue(division.code().startsWith(above.code().substring(0, significant - 2)), division::code);
            }
        }
    }

    @Test
    void english_names_tell_the_counties_of_a_prefecture_apart() {
        for (Division prefecture : Divisions.all()) {
            List<String> names = Divisions.all().stream()
                    .filter(child -> child.parent().equals(prefecture.code()) && child.inForce(AS_OF))
                    .map(Division::nameEn)
                    .toList();
            assertEquals(names.size(), new TreeSet<>(names).size(), prefecture::nameEn);
        }
    }

    @Test
    void a_city_takes_over_what_stands_under_the_county_that_it_was() {
        assertEquals(Set.of("620881", "620824"), Divisions.subtree("620881", AS_OF));
        assertEquals(Set.of("620824"), Divisions.subtree("620824", COUNTY_STILL));
        assertTrue(Divisions.inForce("620824", COUNTY_STILL));
        assertFalse(Divisions.inForce("620881", COUNTY_STILL));
        assertFalse(Divisions.inForce("620824", AS_OF));
        assertTrue(Divisions.inForce("620881", AS_OF));
        assertTrue(Divisions.subtree("620800", AS_OF).containsAll(Set.of("620881", "620824")));
        assertTrue(Divisions.subtree("620800", COUNTY_STILL).contains("620824"));
    }

    @Test
    void a_code_is_replaced_without_a_day_between() {
        for (Division division : Divisions.all()) {
            for (String code : division.predecessors()) {
                Division former = Divisions.find(code).orElseThrow();
                assertEquals(division.validFrom(), former.validTo().plusDays(1), division::code);
                assertEquals(division.parent(), former.parent(), division::code);
            }
        }
    }

    @Test
    void prefectures_divide_the_province_without_overlap() {
        Set<String> union = new HashSet<>(Set.of(Divisions.PROVINCE));
        int size = 1;
        for (Division division : Divisions.all()) {
            if (division.level() == 2) {
                Set<String> subtree = Divisions.subtree(division.code(), AS_OF);
                size += subtree.size();
                union.addAll(subtree);
            }
        }
        assertEquals(size, union.size());
        assertEquals(union, Divisions.subtree(Divisions.PROVINCE, AS_OF));
        assertEquals(Divisions.all().size(), union.size());
    }

    @Test
    void an_unknown_code_has_only_itself_below_it() {
        assertTrue(Divisions.find("110000").isEmpty());
        assertFalse(Divisions.inForce("110000", AS_OF));
        assertFalse(Divisions.contains(Divisions.PROVINCE, "110000"));
        assertTrue(Divisions.contains("620100", "620102"));
        assertFalse(Divisions.contains("620102", "620100"));
    }
}
