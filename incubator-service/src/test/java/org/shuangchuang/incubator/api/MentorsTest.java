package org.shuangchuang.incubator.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.shuangchuang.incubator.api.Client.APPROVER;
import static org.shuangchuang.incubator.api.Client.carrier;
import static org.shuangchuang.incubator.api.Client.get;
import static org.shuangchuang.incubator.api.Client.list;
import static org.shuangchuang.incubator.api.Client.person;
import static org.shuangchuang.incubator.api.Client.post;
import static org.shuangchuang.incubator.api.Client.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class MentorsTest {

    private static Map<String, Object> recognition(Map<String, Object> person) {
        return Map.of(
                "person",
                person,
                "division",
                "620100",
                "agencies",
                List.of("省教育厅", "省财政厅"),
                "occurredOn",
                "2019-05-01");
    }

    @Test
    void a_person_is_one_mentor_and_appears_as_a_random_id() {
        Map<String, Object> person = person();
        var recognised = post(APPROVER, "/mentors", recognition(person))
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("level", equalTo("PROVINCIAL"));
        String id = recognised.extract().path("mentorId");
        post(APPROVER, "/mentors", recognition(person))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:already-mentor"));
        post(APPROVER, "/mentors/" + id + "/recommend", Map.of("occurredOn", "2020-05-01"))
                .statusCode(200)
                .body("recommendedOn", equalTo("2020-05-01"));
        var ended = post(APPROVER, "/mentors/" + id + "/end", Map.of("occurredOn", "2021-05-01"))
                .statusCode(200)
                .body("status", equalTo("ENDED"));
        String listed = list(token(ended), "/mentors?status=ENDED&level=PROVINCIAL&limit=500")
                .body("items.id", hasItem(id))
                .extract()
                .asString();
        assertThat(listed, not(containsString(String.valueOf(person.get("name")))));
        assertThat(listed, not(containsString("sealed")));
    }

    @Test
    void agencies_are_named_once_each() {
        post(APPROVER, "/mentors", Client.with(recognition(person()), "agencies", List.of("甲", "甲")))
                .statusCode(422)
                .body("field", equalTo("agencies"));
        post(APPROVER, "/mentors", Client.with(recognition(person()), "agencies", List.of()))
                .statusCode(422);
    }

    @Test
    void a_visit_names_known_mentors_and_carriers() {
        String mentor =
                post(APPROVER, "/mentors", recognition(person())).extract().path("mentorId");
        String carrier = carrier("来访空间", "MAKER_SPACE", "621100");
        Map<String, Object> visit = Map.of(
                "division",
                "621100",
                "carrierId",
                carrier,
                "mentorIds",
                List.of(mentor),
                "enterprisesServed",
                12,
                "occurredOn",
                "2020-07-01");
        String id = post(APPROVER, "/mentor-visits", visit)
                .statusCode(201)
                .body("carrierName", equalTo("来访空间"))
                .extract()
                .path("visitId");
        get("/mentor-visits/" + id).statusCode(200).body("enterprisesServed", equalTo(12));
        post(APPROVER, "/mentor-visits", Client.with(visit, "mentorIds", List.of("no-such")))
                .statusCode(404);
        post(APPROVER, "/mentor-visits", Client.with(visit, "mentorIds", List.of()))
                .statusCode(422);
    }
}
