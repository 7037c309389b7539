package org.shuangchuang.incubator.api;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.vocabulary.IdentityNumber;
import org.shuangchuang.vocabulary.SocialCreditCode;

/** Commands and reads of a test, each command with a key of its own. */
final class Client {

    static final String OPERATOR = "operator-1;CARRIER_OPERATOR;620000";
    static final String REVIEWER = "reviewer-1;PREFECTURE_REVIEWER;620000";
    static final String APPLICANT = "applicant-1;APPLICANT;620000";
    static final String APPROVER = "approver-1;PROVINCIAL_APPROVER;620000";

    private static final String AUDITOR = "auditor-1;AUDITOR;620000";
    private static final Pattern CARRIER = Pattern.compile("\"carrierId\":\"([^\"]+)\"");
    private static final Pattern RECORD = Pattern.compile("/(?:carriers|tenancies|enterprises)/([^/.]+)");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Client() {}

    static RequestSpecification as(String actor) {
        return as(actor, UUID.randomUUID().toString());
    }

    static RequestSpecification as(String actor, String key) {
        return given().basePath("/api/incubation")
                .filter((request, response, rest) -> {
                    String party = party(request.getURI(), request.getBody());
                    request.header("Authorization", Bearer.of(actor + party));
                    return rest.next(request, response);
                })
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    static ValidatableResponse post(String actor, String path, Object body) {
        return as(actor).body(body).post(path).then();
    }

    static ValidatableResponse get(String path) {
        return reading().get(path).then();
    }

    /** A list as it is once it has what was just written. */
    static ValidatableResponse list(String token, String path) {
        return reading().header("Consistency-Token", token).get(path).then();
    }

    private static RequestSpecification reading() {
        return given().basePath("/api/incubation").header("Authorization", Bearer.of(AUDITOR));
    }

    /** Whom an operator or an applicant must act for: the carrier or enterprise that the command names. */
    private static String party(String uri, Object body) {
        Matcher carrier = CARRIER.matcher(String.valueOf(body));
        Matcher record = RECORD.matcher(uri);
        return carrier.find() ? ";" + carrier.group(1) : record.find() ? ";" + record.group(1) : "";
    }

    static String token(ValidatableResponse response) {
        return response.extract().header("Consistency-Token");
    }

    /** Rules like those of 2018; the same every time, so that every test may publish them. */
    static void publishRules() {
        post(APPROVER, "/rule-sets", Map.of("rules", rules(), "occurredOn", "2018-12-14"))
                .statusCode(201);
    }

    static Map<String, Object> rules() {
        return Map.of(
                "policy",
                "科技企业孵化器管理办法",
                "number",
                "国科发区〔2018〕300号",
                "effectiveFrom",
                "2019-01-01",
                "designation",
                Map.of(
                        "noticeWorkingDays",
                        5,
                        "failedEvaluationsInARow",
                        2,
                        "barredYears",
                        2,
                        "hardshipReductionPercent",
                        20,
                        "hardshipDivisions",
                        List.of("621100"),
                        "criteria",
                        List.of(Map.of(
                                "kind",
                                "INCUBATOR",
                                "level",
                                "PROVINCIAL",
                                "atLeast",
                                List.of(Map.of("measure", "FLOOR_AREA", "atLeast", 5000))))),
                "tenancy",
                Map.of(
                        "companyAgeMonths",
                        24,
                        "longestMonths",
                        48,
                        "longestMonthsInSpecialFields",
                        60,
                        "financingAboveFen",
                        500_000_000,
                        "twoYearRevenueAboveFen",
                        1_000_000_000),
                "highTech",
                Map.of("validYears", 3));
    }

    static String carrier(String name, String kind, String division) {
        return post(
                        OPERATOR,
                        "/carriers",
                        Map.of(
                                "carrierName",
                                name,
                                "kind",
                                kind,
                                "division",
                                division,
                                "provenance",
                                "SYNTHETIC",
                                "occurredOn",
                                "2019-01-02"))
                .statusCode(201)
                .extract()
                .path("carrierId");
    }

    static Map<String, Object> application(String carrierId, String level, int floorArea) {
        return Map.of(
                "carrierId",
                carrierId,
                "level",
                level,
                "facts",
                Map.of(
                        "floorArea",
                        floorArea,
                        "desks",
                        100,
                        "tenants",
                        30,
                        "fundFen",
                        300_000_000,
                        "staff",
                        10,
                        "mentors",
                        12,
                        "tenantsWithIntellectualProperty",
                        15,
                        "graduates",
                        8),
                "provenance",
                "SYNTHETIC",
                "occurredOn",
                "2019-02-01");
    }

    /** A designation on the day after its notice: applied, reviewed, noticed; not yet granted. */
    static String noticed(String carrierId, String level, int floorArea) {
        String id = post(OPERATOR, "/designations", application(carrierId, level, floorArea))
                .statusCode(201)
                .extract()
                .path("designationId");
        post(REVIEWER, "/designations/" + id + "/review", Map.of("recommended", true, "occurredOn", "2019-02-20"))
                .statusCode(200);
        post(REVIEWER, "/designations/" + id + "/open-notice", Map.of("occurredOn", "2019-03-01"))
                .statusCode(200);
        post(REVIEWER, "/designations/" + id + "/close-notice", Map.of("occurredOn", "2019-03-09"))
                .statusCode(200);
        return id;
    }

    static String granted(String carrierId, String level) {
        String id = noticed(carrierId, level, 10_000);
        post(APPROVER, "/designations/" + id + "/grant", Map.of("occurredOn", "2019-03-20"))
                .statusCode(200);
        return id;
    }

    static String code() {
        return SocialCreditCode.complete("Y1620100", "%08d".formatted(NUMBERS.incrementAndGet()));
    }

    static Map<String, Object> person() {
        int number = NUMBERS.incrementAndGet();
        return Map.of(
                "name",
                "测试人员" + number,
                "identityNumber",
                IdentityNumber.complete(
                        "620100", java.time.LocalDate.of(1970, 1, 1).plusDays(number), 0));
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> body, String field) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.remove(field);
        return changed;
    }
}
