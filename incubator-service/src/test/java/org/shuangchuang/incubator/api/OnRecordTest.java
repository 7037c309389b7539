package org.shuangchuang.incubator.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.shuangchuang.incubator.api.Client.APPROVER;
import static org.shuangchuang.incubator.api.Client.carrier;
import static org.shuangchuang.incubator.api.Client.get;
import static org.shuangchuang.incubator.api.Client.list;
import static org.shuangchuang.incubator.api.Client.post;
import static org.shuangchuang.incubator.api.Client.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

/** Competitions, instrument sharing, technology markets, partnerships and institutes. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class OnRecordTest {

    @Test
    void an_edition_is_held_once_in_a_known_series() {
        Map<String, Object> edition =
                Map.of("year", 2020, "division", "620100", "venue", "兰州", "occurredOn", "2020-09-01");
        post(APPROVER, "/competitions/test-series/editions", edition).statusCode(404);
        post(
                        APPROVER,
                        "/competitions",
                        Map.of(
                                "seriesCode",
                                "test-series",
                                "nameZh",
                                "测试赛",
                                "nameEn",
                                "Test",
                                "occurredOn",
                                "2012-01-01"))
                .statusCode(201)
                .body("seriesCode", equalTo("test-series"));
        var held = post(APPROVER, "/competitions/test-series/editions", edition)
                .statusCode(201)
                .body("editionId", equalTo("test-series.2020.620100"));
        post(APPROVER, "/competitions/test-series/editions", edition)
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:edition-already-held"));
        post(APPROVER, "/competitions/test-series/editions", Client.with(edition, "year", 2019))
                .statusCode(422)
                .body("field", equalTo("year"));
        get("/competition-editions/test-series.2020.620100").statusCode(200).body("year", equalTo(2020));
        list(token(held), "/competition-editions?period=2020-Q3").body("items.id", hasItem("test-series.2020.620100"));
        post(APPROVER, "/competitions", Map.of("seriesCode", "Bad Code", "nameZh", "测试赛", "nameEn", "Test"))
                .statusCode(422);
    }

    @Test
    void the_sharing_threshold_of_a_division_is_set_anew() {
        post(
                        APPROVER,
                        "/instrument-sharing",
                        Map.of(
                                "division",
                                "620200",
                                "thresholdFen",
                                50_000_000,
                                "effectiveFrom",
                                "2016-01-01",
                                "occurredOn",
                                "2016-01-01"))
                .statusCode(201);
        post(
                        APPROVER,
                        "/instrument-sharing",
                        Map.of(
                                "division",
                                "620200",
                                "thresholdFen",
                                30_000_000,
                                "effectiveFrom",
                                "2019-01-01",
                                "occurredOn",
                                "2019-01-01"))
                .statusCode(201)
                .body("set", hasSize(2));
        get("/instrument-sharing/620200").statusCode(200).body("set[1].thresholdFen", equalTo(30_000_000));
        post(
                        APPROVER,
                        "/instrument-sharing",
                        Map.of("division", "620200", "thresholdFen", 0.5, "effectiveFrom", "2019-01-01"))
                .statusCode(400)
                .body("field", equalTo("thresholdFen"));
        post(
                        APPROVER,
                        "/instrument-sharing",
                        Map.of("division", "620200", "thresholdFen", 0, "effectiveFrom", "2019-01-01"))
                .statusCode(422);
    }

    @Test
    void a_market_reports_and_its_reports_add_up() {
        String id = post(
                        APPROVER,
                        "/markets",
                        Map.of("marketName", "测试大市场", "division", "620100", "occurredOn", "2015-01-01"))
                .statusCode(201)
                .extract()
                .path("marketId");
        Map<String, Object> activity = Map.of(
                "achievementsPublished",
                10,
                "events",
                1,
                "achievementsTransferred",
                2,
                "matched",
                3,
                "outcomes",
                4,
                "patentsFiled",
                5);
        post(APPROVER, "/markets/" + id + "/report", Map.of("activity", activity, "occurredOn", "2019-12-31"))
                .statusCode(200);
        post(APPROVER, "/markets/" + id + "/report", Map.of("activity", activity, "occurredOn", "2020-12-31"))
                .statusCode(200)
                .body("total.achievementsPublished", equalTo(20));
        Map<String, Object> correction =
                Map.of("activity", Client.with(activity, "achievementsPublished", 7), "reason", "重复计数");
        post(APPROVER, "/markets/" + id + "/reports/1/correct", correction)
                .statusCode(200)
                .body("total.achievementsPublished", equalTo(17))
                .body("reports[0].activity.achievementsPublished", equalTo(7))
                .body("reports[0].occurredOn", equalTo("2019-12-31"));
        post(APPROVER, "/markets/" + id + "/reports/3/correct", correction)
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:no-such-report"));
        post(APPROVER, "/markets/" + id + "/reports/1/correct", Map.of("activity", activity))
                .statusCode(422)
                .body("field", equalTo("reason"));
        Map<String, Object> nothing = Map.of(
                "achievementsPublished",
                0,
                "events",
                0,
                "achievementsTransferred",
                0,
                "matched",
                0,
                "outcomes",
                0,
                "patentsFiled",
                0);
        post(APPROVER, "/markets/" + id + "/report", Map.of("activity", nothing))
                .statusCode(422);
        post(APPROVER, "/markets/" + id + "/report", Map.of("activity", Client.with(activity, "events", -1)))
                .statusCode(422)
                .body("field", equalTo("activity.events"));
    }

    @Test
    void partners_are_named_or_counted_and_institutes_founded() {
        String carrier = carrier("伙伴空间", "MAKER_SPACE", "620100");
        String id = post(
                        APPROVER,
                        "/partnerships",
                        Map.of(
                                "division",
                                "620100",
                                "carrierId",
                                carrier,
                                "count",
                                3,
                                "qualifier",
                                "AT_LEAST",
                                "occurredOn",
                                "2020-01-01"))
                .statusCode(201)
                .body("carrierName", equalTo("伙伴空间"))
                .extract()
                .path("partnershipId");
        get("/partnerships/" + id).statusCode(200).body("count", equalTo(3)).body("qualifier", equalTo("AT_LEAST"));
        post(APPROVER, "/partnerships", Map.of("division", "620100", "count", 1, "partners", List.of("甲", "乙")))
                .statusCode(422)
                .body("field", equalTo("count"));
        post(APPROVER, "/partnerships", Map.of("division", "620100")).statusCode(422);
        var founded = post(
                        APPROVER,
                        "/institutes",
                        Map.of(
                                "instituteName",
                                "联合研究院",
                                "division",
                                "620100",
                                "founders",
                                List.of("兰州大学"),
                                "occurredOn",
                                "2020-01-01"))
                .statusCode(201);
        list(token(founded), "/institutes").body("items.name", hasItem("联合研究院"));
        post(
                        APPROVER,
                        "/institutes",
                        Map.of(
                                "instituteName",
                                "联合研究院",
                                "division",
                                "620100",
                                "founders",
                                List.of(),
                                "carrierId",
                                "no-such"))
                .statusCode(422);
    }
}
