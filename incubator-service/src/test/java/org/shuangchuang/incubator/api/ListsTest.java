package org.shuangchuang.incubator.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.incubator.api.Client.APPROVER;
import static org.shuangchuang.incubator.api.Client.OPERATOR;
import static org.shuangchuang.incubator.api.Client.carrier;
import static org.shuangchuang.incubator.api.Client.get;
import static org.shuangchuang.incubator.api.Client.granted;
import static org.shuangchuang.incubator.api.Client.list;
import static org.shuangchuang.incubator.api.Client.post;
import static org.shuangchuang.incubator.api.Client.publishRules;
import static org.shuangchuang.incubator.api.Client.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ListsTest {

    private static String register(String name, String division, String on) {
        return token(post(
                        OPERATOR,
                        "/carriers",
                        Map.of(
                                "carrierName",
                                name,
                                "kind",
                                "UNIVERSITY_SCIENCE_PARK",
                                "division",
                                division,
                                "occurredOn",
                                on))
                .statusCode(201));
    }

    @Test
    void pages_follow_each_other_without_a_gap_in_every_order() {
        String token = "";
        for (int number = 0; number < 7; number++) {
            token = register("大学科技园" + number, "622900", "2019-0" + (1 + number % 3) + "-01");
        }
        for (String sort : List.of("since", "-since", "name", "-name")) {
            List<String> names = new ArrayList<>();
            List<String> days = new ArrayList<>();
            String next = "";
            do {
                var page = list(token, "/carriers?division=622900&limit=2&sort=" + sort + next)
                        .statusCode(200)
                        .extract();
                names.addAll(page.jsonPath().getList("items.name"));
                days.addAll(page.jsonPath().getList("items.since"));
                String cursor = page.path("next");
                next = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            } while (!next.isEmpty());
            assertEquals(7, names.stream().distinct().count(), sort);
            assertEquals(7, names.size(), sort);
            List<String> sorted = new ArrayList<>(sort.endsWith("name") ? names : days);
            sorted.sort(sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder());
            assertEquals(sorted, sort.endsWith("name") ? names : days, sort);
        }
    }

    @Test
    void filters_are_by_subtree_status_kind_level_and_period() {
        publishRules();
        String maker = carrier("县里空间", "MAKER_SPACE", "621222");
        String designation = granted(maker, "PROVINCIAL");
        var evaluated = post(
                        APPROVER,
                        "/designations/" + designation + "/evaluate",
                        Map.of("year", 2019, "grade", "GOOD", "occurredOn", "2019-12-01"))
                .statusCode(200);
        String token = token(evaluated);
        list(token, "/designations?division=621200&status=ACTIVE&kind=MAKER_SPACE&level=PROVINCIAL&period=2019-Q1")
                .body("items.id", equalTo(List.of(designation)))
                .body("items[0].carrierName", equalTo("县里空间"))
                .body("items[0].version", equalTo(6))
                .body("next", nullValue());
        list(token, "/designations?division=621200&level=NATIONAL").body("items.size()", equalTo(0));
        list(token, "/designations?period=2020&limit=500").body("items.id", not(hasItem(designation)));
        list(token, "/carriers?division=621200").body("items.id", hasItem(maker));
        list(token, "/carriers?division=620000&limit=500&kind=MAKER_SPACE")
                .body("items.kind", everyItem(equalTo("MAKER_SPACE")))
                .body("items.id", hasItems(maker));
    }

    @Test
    void what_means_nothing_is_named() {
        for (String wrong : List.of("division=110000", "period=2020-13", "period=cohort:2020")) {
            asked(wrong, 422);
        }
        for (String wrong : List.of("sort=colour", "cursor=x", "limit=0", "limit=501", "limit=many")) {
            asked(wrong, 400);
        }
    }

    private static void asked(String wrong, int status) {
        get("/carriers?" + wrong).statusCode(status).body("field", equalTo(wrong.substring(0, wrong.indexOf('='))));
    }
}
