package org.shuangchuang.employment.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shuangchuang.employment.api.Api.ROOT;
import static org.shuangchuang.employment.api.Api.atOnce;
import static org.shuangchuang.employment.api.Api.command;
import static org.shuangchuang.employment.api.Api.get;
import static org.shuangchuang.employment.api.Api.list;
import static org.shuangchuang.employment.api.Api.post;
import static org.shuangchuang.employment.api.Api.with;
import static org.shuangchuang.employment.api.Bodies.certificate;
import static org.shuangchuang.employment.api.Bodies.person;
import static org.shuangchuang.employment.api.Bodies.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class CertificatesApiTest {

    @Test
    void a_person_holds_one_certificate_of_a_subject() throws Throwable {
        Map<String, Object> person = person();
        Map<String, Object> first = certificate(person);
        String location = post("/certificates", first)
                .statusCode(201)
                .body("status", equalTo("ISSUED"))
                .body("person", nullValue())
                .extract()
                .header("Location");

        get(location.substring(ROOT.length())).statusCode(200).body("number", equalTo(first.get("number")));
        Stored.nothingBy(() -> post("/certificates", certificate(person))
                .statusCode(409)
                .body("type", equalTo("urn:shuangchuang:problem:certificate-already-issued"))
                .body("title", equalTo("The person holds a certificate of this subject already")));
        post("/certificates", with(certificate(person), "subject", "ENTREPRENEURSHIP"))
                .statusCode(201);
    }

    @Test
    void a_number_is_on_one_certificate_however_it_is_written() throws Throwable {
        post("/certificates", with(certificate(person()), "number", "甘孵2021-A 001"))
                .statusCode(201);
        for (String written : List.of("甘孵2021-A 001", "甘孵2021-a001", "甘孵２０２１－Ａ００１")) {
            Stored.nothingBy(() -> post("/certificates", with(certificate(person()), "number", written))
                    .statusCode(409)
                    .body("type", equalTo("urn:shuangchuang:problem:certificate-number-taken")));
        }
        post("/certificates", with(certificate(person()), "number", "甘孵2021-A002", "subject", "ENTREPRENEURSHIP"))
                .statusCode(201);
    }

    @Test
    void one_number_at_once_for_different_persons_is_taken_once() throws Exception {
        for (int round = 0; round < 20; round++) {
            String number = "甘孵2022-" + UUID.randomUUID();
            int persons = Stored.texts("select person_id from person").size();
            List<Callable<Integer>> commands = new ArrayList<>();
            for (int one = 0; one < 6; one++) {
                Map<String, Object> certificate = with(certificate(person()), "number", number);
                commands.add(() -> post("/certificates", certificate).extract().statusCode());
            }

            List<Integer> answers = new ArrayList<>(atOnce(commands));

            Collections.sort(answers);
            assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
            assertEquals(
                    persons + 1, Stored.texts("select person_id from person").size());
        }
    }

    @Test
    void a_person_is_the_same_in_a_roster_and_on_a_certificate() {
        Map<String, Object> person = person();
        String personId = post("/certificates", certificate(person))
                .statusCode(201)
                .extract()
                .path("personId");

        post("/employments", start(UUID.randomUUID().toString(), person, "2021-01-05"))
                .statusCode(201)
                .body("personId", equalTo(personId));
    }

    @Test
    void the_same_certificate_at_once_is_issued_once_and_the_person_registered_once() throws Exception {
        for (int round = 0; round < 20; round++) {
            Map<String, Object> certificate = certificate(person());
            int persons = Stored.texts("select person_id from person").size();
            List<Callable<Integer>> commands = Collections.nCopies(
                    6, () -> post("/certificates", certificate).extract().statusCode());

            List<Integer> answers = new ArrayList<>(atOnce(commands));

            Collections.sort(answers);
            assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
            assertEquals(
                    persons + 1, Stored.texts("select person_id from person").size());
        }
    }

    @Test
    void the_same_command_at_once_has_one_answer() throws Exception {
        for (int round = 0; round < 20; round++) {
            Map<String, Object> certificate = certificate(person());
            String key = UUID.randomUUID().toString();
            List<Callable<String>> commands = Collections.nCopies(
                    4,
                    () -> command(key)
                            .body(certificate)
                            .post("/certificates")
                            .then()
                            .statusCode(201)
                            .extract()
                            .asString());

            assertEquals(1, atOnce(commands).stream().distinct().count());
        }
    }

    @Test
    void lists_say_neither_whose_a_certificate_is_nor_its_number() {
        Map<String, Object> body = with(certificate(person()), "division", "620881", "subject", "HIGH_TECH_MANAGEMENT");
        String token = post("/certificates", body).statusCode(201).extract().header("Consistency-Token");

        list("/certificates?division=620800&subject=HIGH_TECH_MANAGEMENT&period=2020", token)
                .body("items", hasSize(1))
                .body("items[0].keySet()", hasSize(5))
                .body("items[0].division", equalTo("620881"))
                .body("items[0].number", nullValue())
                .body("items[0].person", nullValue());
    }
}
