package org.shuangchuang.endtoend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.endtoend.faults.Owner;
import org.shuangchuang.localstack.stack.Stack;
import org.shuangchuang.vocabulary.SocialCreditCode;

/** Whose a record is decides who sees and changes it, by whichever way it is asked for. */
class ReachTest {
    private static final String ENTERPRISES = "/api/incubation/enterprises";
    private static final String REVIEWER_OF_TIANSHUI = "reviewer-620500;PREFECTURE_REVIEWER;620500";
    private static final AtomicLong CODES = new AtomicLong(System.nanoTime() % 10_000_000);

    private final Stack stack = RunningStack.stack();

    private static String applicant(String subject) {
        String code = SocialCreditCode.complete("Y1620102", "%08d".formatted(CODES.incrementAndGet()));
        return subject + ";APPLICANT;620102;" + code;
    }

    private static Response enterprise(String applicant, String name) {
        Map<String, Object> company = Map.of(
                "enterpriseName",
                name,
                "socialCreditCode",
                applicant.substring(applicant.lastIndexOf(';') + 1),
                "division",
                "620102",
                "occurredOn",
                "2021-10-20");
        Response registered = Gateway.command(applicant).body(company).post(ENTERPRISES);
        registered.then().statusCode(201);
        return registered;
    }

    @Test
    void somebody_elses_record_is_neither_shown_nor_changed() throws SQLException {
        String owner = applicant("applicant-1");
        String path = enterprise(owner, "测试公司").header("Location");
        String stranger = applicant("applicant-2");
        Gateway.as(owner).get(path).then().statusCode(200);
        Long before = Gateway.eventsStored().get("incubator");
        outside(Gateway.as(stranger).get(path), "incubator", "applicant-2");
        outside(Gateway.as(REVIEWER_OF_TIANSHUI).get(path), "incubator", "reviewer-620500");
        Response achievement = Gateway.command(stranger)
                .body(Map.of("attribute", "CUSTOMERS", "value", 1))
                .post(path + "/state-achievement");
        outside(achievement, "incubator", "applicant-2");
        assertEquals(before, Gateway.eventsStored().get("incubator"));
        Gateway.as(stranger).head(path).then().statusCode(403).header("ETag", equalTo(null));
    }

    /** Where the money would go if the id of a claim were all that is needed. */
    @Test
    void the_id_of_somebody_elses_claim_opens_nothing() throws SQLException {
        RunningStack.loaded();
        Map<String, Object> claim = Gateway.reading()
                .get("/api/subsidy/claims?limit=1&division=620100")
                .path("items[0]");
        String path = "/api/subsidy/claims/" + claim.get("claimId");
        String stranger = applicant("applicant-3");
        Map<String, Long> before = Gateway.eventsStored();
        outside(Gateway.as(stranger).get(path), "subsidy", "applicant-3");
        outside(Gateway.as(REVIEWER_OF_TIANSHUI + ";" + claim.get("claimId")).get(path), "subsidy", "reviewer-620500");
        Response redirected = Gateway.command(stranger)
                .body(Map.of("account", Map.of("accountName", "某", "bank", "某行", "number", "62000000001234")))
                .post(path + "/propose-account");
        outside(redirected, "subsidy", "applicant-3");
        outside(Gateway.command(stranger).body("{}").post(path + "/appeal"), "subsidy", "applicant-3");
        assertEquals(before, Gateway.eventsStored());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=500",
                "division=620000",
                "division=620102&sort=-occurredOn",
                "status=SUBMITTED",
                "period=cohort:2020",
                "kind=RECOGNISED&limit=500",
                "concerns=x&enterpriseId=x&party=x&scope=EVERYWHERE"
            })
    void a_list_shows_nobody_elses_records_whatever_it_is_asked(String query) {
        RunningStack.loaded();
        Map<String, Object> application =
                Gateway.reading().get("/api/subsidy/claims?limit=1").path("items[0].application");
        Gateway.as(applicant("applicant-4"))
                .get("/api/subsidy/claims?" + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Gateway.as("applicant-5;APPLICANT;620102;" + application.get("enterpriseId"))
                .get("/api/subsidy/claims?" + query)
                .then()
                .statusCode(200)
                .body("items.application.enterpriseId", everyItem(equalTo(application.get("enterpriseId"))));
    }

    @Test
    void a_cursor_of_somebody_elses_list_leads_on_in_ones_own() {
        RunningStack.loaded();
        String cursor = Gateway.reading().get("/api/subsidy/claims?limit=1").path("next");
        Gateway.as(applicant("applicant-6"))
                .queryParam("cursor", cursor)
                .get("/api/subsidy/claims")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void the_auditor_changes_nothing() {
        List<String> wrong = new ArrayList<>();
        for (Described operation : Described.operations(Described.document(), "POST")) {
            Response answer = Gateway.command("auditor-1;AUDITOR;620000")
                    .body("{}")
                    .post(operation
                            .path()
                            .replaceAll("\\{(number|objectionId)}", "1")
                            .replaceAll("\\{[^}]*}", "x"));
            if (answer.statusCode() != 403 || !answer.path("type").toString().endsWith(":role-not-allowed")) {
                wrong.add(operation.name() + ": " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_feeds_token_opens_nothing_for_people_and_a_persons_no_feed() {
        for (Owner owner : Owner.values()) {
            for (Owner other : Owner.values()) {
                var answer = given().auth()
                        .oauth2(stack.tokens().ofPart("gateway", other.source()))
                        .get(owner.address("/log/heads"))
                        .then();
                answer.statusCode(other == owner ? 200 : 401);
            }
            Gateway.reading()
                    .get(owner.address("/log/heads"))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:shuangchuang:problem:not-for-people"));
            String part = stack.tokens().ofPart("gateway", owner.source());
            given().auth().oauth2(part).get(owner.address("/audit")).then().statusCode(403);
            given().auth().oauth2(part).get("/api/incubation/carriers").then().statusCode(401);
        }
    }

    @Test
    void figures_of_the_province_and_its_prefectures_are_public_and_no_others() {
        for (String scope : List.of("province", "division:620100")) {
            given().queryParam("scope", scope).get("/api/summaries").then().statusCode(200);
        }
        String county = "division:620102";
        for (String scope : List.of(county, "carrier:x", "enterprise:x", "market:x")) {
            figure(given(), scope).then().statusCode(401);
        }
        explanation(given(), "province").then().statusCode(401);
        figure(Gateway.as(Gateway.REVIEWER), county).then().statusCode(200);
        outside(figure(Gateway.as(REVIEWER_OF_TIANSHUI), county), "gateway", "reviewer-620500");
        outside(explanation(Gateway.as(REVIEWER_OF_TIANSHUI), county), "gateway", "reviewer-620500");
        outside(figure(Gateway.as("operator-1;CARRIER_OPERATOR;620100;x"), "carrier:x"), "gateway", "operator-1");
        figure(Gateway.reading(), "carrier:x").then().statusCode(not(403));
    }

    /** Names of parameters, and which of several counts, are read alike by who decides and by who answers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope=carrier:x",
                "SCOPE=carrier:x",
                "Scope=carrier:x",
                "scope=province&scope=carrier:x",
                "scope=carrier:x&scope=province",
                "scope=province;scope=carrier:x",
                "scope=province&SCOPE=carrier:x",
                "%73cope=carrier:x",
                "scope=%20carrier:x"
            })
    void no_spelling_of_the_question_makes_a_figure_public(String query) {
        Response answer = given().urlEncodingEnabled(false).get("/api/summaries?" + query);
        if (answer.statusCode() == 200) {
            answer.then().body("figures.scope", everyItem(equalTo("province")));
        } else {
            assertEquals(4, answer.statusCode() / 100, answer.asString());
        }
    }

    /** Anybody may call itself as another does. */
    @Test
    void a_shared_name_shows_nobody_the_others_figures() {
        String name = "同名公司 " + CODES.incrementAndGet();
        String one = applicant("applicant-7");
        Response first = enterprise(one, name);
        figure(waiting(one, first), "enterprise:" + name).then().statusCode(200);
        String two = applicant("applicant-8");
        Response second = enterprise(two, name);
        figure(waiting(two, second), "enterprise:" + Gateway.id(second.then().extract()))
                .then()
                .statusCode(200);
        outside(figure(waiting(two, second), "enterprise:" + name), "gateway", "applicant-8");
        outside(explanation(waiting(two, second), "enterprise:" + name), "gateway", "applicant-8");
    }

    private static RequestSpecification waiting(String actor, Response written) {
        return Gateway.as(actor).header("Consistency-Token", written.header("Consistency-Token"));
    }

    private static Response figure(RequestSpecification caller, String scope) {
        return caller.queryParam("scope", scope).get("/api/summaries");
    }

    private static Response explanation(RequestSpecification caller, String scope) {
        return caller.queryParam("scope", scope).get("/api/summaries/enterprises.high-tech.recognised/explain");
    }

    private static void outside(Response response, String where, String subject) {
        Attempts.refused(response, 403, "outside-reach", where, subject);
    }
}
