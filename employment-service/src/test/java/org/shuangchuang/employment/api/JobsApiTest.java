package org.shuangchuang.employment.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.employment.api.Api.ROOT;
import static org.shuangchuang.employment.api.Api.atOnce;
import static org.shuangchuang.employment.api.Api.body;
import static org.shuangchuang.employment.api.Api.command;
import static org.shuangchuang.employment.api.Api.get;
import static org.shuangchuang.employment.api.Api.list;
import static org.shuangchuang.employment.api.Api.post;
import static org.shuangchuang.employment.api.Api.with;
import static org.shuangchuang.employment.api.Bodies.declare;
import static org.shuangchuang.employment.api.Bodies.person;
import static org.shuangchuang.employment.api.Bodies.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class JobsApiTest {

    private final String carrier = UUID.randomUUID().toString();

    @Test
    void a_person_starts_ends_and_is_listed_without_a_name() {
        var started = post("/employments", start(carrier, person(), "2020-06-05"))
                .statusCode(201)
                .body("status", equalTo("WORKING"))
                .body("startedOn", equalTo("2020-06-05"))
                .body("name", nullValue())
                .body("person", nullValue());
        String location = started.extract().header("Location");
        String path = location.substring(ROOT.length());

        get(path).statusCode(200).header("ETag", "\"1\"").body("carrierName", equalTo("西部创客"));
        String token = post(path + "/end", body("occurredOn", "2020-07-01"))
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .extract()
                .header("Consistency-Token");
        post(path + "/end", body("occurredOn", "2020-07-02"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:employment-ended"));

        list("/employments?carrierId=" + carrier, token)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("ENDED"))
                .body("items[0].endedOn", equalTo("2020-07-01"))
                .body("items[0].personId", nullValue());
        list("/employments?status=WORKING&carrierId=" + carrier, token).body("items", hasSize(0));
    }

    @Test
    void a_second_declaration_corrects_the_first() {
        String first = post("/declarations", declare(carrier, "2021-08", 500))
                .statusCode(201)
                .header("Location", endsWith("/declarations/" + carrier + ".2021-08"))
                .extract()
                .header("Consistency-Token");
        list("/declarations?carrierId=" + carrier, first)
                .body("items.count", contains(500))
                .body("items.corrected", contains(false));

        String second = post("/declarations", declare(carrier, "2021-08", 480))
                .statusCode(201)
                .body("declarations.UNSPECIFIED.count", equalTo(480))
                .extract()
                .header("Consistency-Token");
        list("/declarations?carrierId=" + carrier, second)
                .body("items.count", contains(480))
                .body("items.corrected", contains(true));
        get("/declarations/" + carrier + ".2021-08")
                .header("ETag", "\"2\"")
                .body("declarations.UNSPECIFIED.occurredOn", equalTo("2021-08-31"));
        assertEquals(
                List.of("-20/1"),
                Stored.texts(
                        "select (data->>'difference') || '/' || (data->>'correctsVersion') from event where stream ="
                                + " 'carriermonth-" + carrier + ".2021-08' and type = 'jobs-declaration-corrected'"));
    }

    @Test
    void a_roster_and_a_declaration_exclude_each_other() throws Throwable {
        post("/declarations", declare(carrier, "2021-08", 500)).statusCode(201);
        Stored.nothingBy(() -> post("/employments", start(carrier, person(), "2021-08-20"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:month-declared")));

        post("/employments", start(carrier, person(), "2021-07-20")).statusCode(201);
        Stored.nothingBy(() -> post("/declarations", declare(carrier, "2021-07", 500))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:month-rostered")));
    }

    @Test
    void a_person_is_counted_once() throws Throwable {
        Map<String, Object> person = person();
        post("/employments", start(carrier, person, "2021-07-20")).statusCode(201);
        Map<String, Object> lowerCase = with(
                person,
                "identityNumber",
                person.get("identityNumber").toString().toLowerCase(Locale.ROOT));

        Stored.nothingBy(() -> post("/employments", start(carrier, lowerCase, "2021-08-20"))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:already-employed")));
        post("/employments", start(UUID.randomUUID().toString(), person, "2021-08-20"))
                .statusCode(201);
    }

    @Test
    void of_a_roster_and_a_declaration_at_once_one_wins() throws Exception {
        for (int round = 0; round < 20; round++) {
            String raced = UUID.randomUUID().toString();
            List<Callable<Integer>> commands = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Map<String, Object> start = start(raced, person(), "2021-07-20");
                Map<String, Object> declare = declare(raced, "2021-07", 500 + i);
                commands.add(() -> post("/employments", start).extract().statusCode());
                commands.add(() -> post("/declarations", declare).extract().statusCode());
            }

            List<Integer> answers = atOnce(commands);

            int rosters = Stored.texts(
                            "select stream from event where type = 'employment-started' and data->>'carrierId' = '"
                                    + raced + "'")
                    .size();
            int declarations = Stored.texts("select stream from event where type in ('jobs-declared',"
                            + " 'jobs-declaration-corrected') and data->>'carrierId' = '" + raced + "'")
                    .size();
            assertEquals(0, Math.min(rosters, declarations), "rostered and declared in round " + round);
            assertEquals(3, Math.max(rosters, declarations));
            assertEquals(3, answers.stream().filter(status -> status == 201).count());
            assertEquals(3, answers.stream().filter(status -> status == 409).count());
        }
    }

    @Test
    void a_repeated_command_has_the_same_answer_and_one_effect() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> start = start(carrier, person(), "2021-07-20");

        var first = command(key)
                .body(start)
                .post("/employments")
                .then()
                .statusCode(201)
                .extract();
        var second = command(key)
                .body(start)
                .post("/employments")
                .then()
                .statusCode(201)
                .extract();
        command(key)
                .body(with(start, "employer", "另一公司"))
                .post("/employments")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:shuangchuang:problem:idempotency-key-reused"));

        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(
                1,
                Stored.texts("select stream from event where type = 'employment-started' and data->>'carrierId' = '"
                                + carrier + "'")
                        .size());
    }

    @Test
    void lists_are_filtered_sorted_and_paged() {
        String token = "";
        for (int i = 1; i <= 5; i++) {
            token = post("/declarations", with(declare(carrier, "2021-0" + i, i * 10), "division", "620102"))
                    .statusCode(201)
                    .extract()
                    .header("Consistency-Token");
        }
        String of = "/declarations?carrierId=" + carrier;

        list(of + "&sort=count", token).body("items.count", contains(10, 20, 30, 40, 50));
        list(of, token).body("items.month", contains("2021-05", "2021-04", "2021-03", "2021-02", "2021-01"));
        list(of + "&period=2021-Q1", token).body("items.count", containsInAnyOrder(10, 20, 30));
        list(of + "&division=620100", token).body("items", hasSize(5));
        list(of + "&division=620200", token).body("items", hasSize(0));
        list(of + "&kind=DIRECT", token).body("items", hasSize(0));

        List<Integer> read = new ArrayList<>();
        String next = "";
        for (int pages = 0; next != null; pages++) {
            var page = list(of + "&sort=-count&limit=2" + (next.isEmpty() ? "" : "&cursor=" + next), token)
                    .extract();
            read.addAll(page.jsonPath().getList("items.count", Integer.class));
            next = page.jsonPath().getString("next");
            assertEquals(true, pages < 3);
        }
        assertEquals(List.of(50, 40, 30, 20, 10), read);
    }
}
