package org.shuangchuang.subsidy.api;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuangchuang.eventstore.Ids;
import org.shuangchuang.localstack.testing.Bearer;
import org.shuangchuang.vocabulary.SocialCreditCode;

/** Commands and reads of a test, each command with a key of its own; programmes and codes that no other test uses. */
final class Client {

    static final String APPLICANT = "applicant-1;APPLICANT;620102";
    static final String REVIEWER = "reviewer-1;PREFECTURE_REVIEWER;620100";
    static final String APPROVER = "approver-1;PROVINCIAL_APPROVER;620000";
    static final String OFFICE = "office-1;PROVINCIAL_APPROVER;620000";
    static final String PAYER = "payer-1;FINANCE_OFFICER;620000";
    static final String CLERK = "clerk-1;FINANCE_OFFICER;620000";
    static final String PROVIDER = "provider-1;SERVICE_PROVIDER;620102";

    private static final String ROOT = "/api/subsidy";
    private static final String AUDITOR = "auditor-1;AUDITOR;620000";
    private static final Pattern NAMED = Pattern.compile("\"(?:socialCreditCode|teamId|carrierId)\":\"([^\"]+)\"");
    private static final Pattern RECORD = Pattern.compile("/(claims|vouchers)/[^/]+");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Client() {}

    static RequestSpecification as(String actor) {
        return as(actor, UUID.randomUUID().toString());
    }

    static RequestSpecification as(String actor, String key) {
        return given().basePath(ROOT)
                .filter((request, response, rest) -> {
                    String party = party(actor, request.getURI(), String.valueOf(request.<Object>getBody()));
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

    /** A read that waits for what the response wrote. */
    static ValidatableResponse get(ValidatableResponse written, String path) {
        return reading()
                .header("Consistency-Token", written.extract().header("Consistency-Token"))
                .get(path)
                .then();
    }

    private static RequestSpecification reading() {
        return given().basePath(ROOT).header("Authorization", Bearer.of(AUDITOR));
    }

    /** Whom an applicant or a provider must act for: who is named in the body, or whose record it is. */
    private static String party(String actor, String uri, String body) {
        Matcher named = NAMED.matcher(body);
        Matcher record = RECORD.matcher(uri);
        if (actor.equals(PROVIDER) && record.find()) {
            return ";" + get(record.group()).extract().path("assignments[0].providerId");
        }
        if (actor.equals(APPLICANT) && !named.find() && record.find()) {
            String holder =
                    record.group(1).equals("claims") ? "application.enterpriseId" : "application.holder.holderId";
            return ";" + get(record.group()).extract().path(holder);
        }
        return actor.equals(APPLICANT) ? ";" + named.group(1) : "";
    }

    static Map<String, Object> on(String day) {
        return Map.of("occurredOn", day);
    }

    static String id(ValidatableResponse created) {
        String location = created.extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static String id(Response created) {
        return id(created.then());
    }

    /** A programme of rewards with a budget in Lanzhou; its own, so that tests do not share money. */
    static String rewardProgramme(long appropriatedYuan) {
        String programme = "reward-" + NUMBERS.incrementAndGet();
        post(
                        APPROVER,
                        "/rules/" + programme + "/reward",
                        Map.of(
                                "terms",
                                Map.of(
                                        "policyNumber",
                                        "甘科〔2020〕1号",
                                        "effectiveFrom",
                                        "2020-01-01",
                                        "recognisedFen",
                                        20_000_000,
                                        "renewedFen",
                                        5_000_000,
                                        "noticeWorkingDays",
                                        5,
                                        "appealWorkingDays",
                                        10),
                                "occurredOn",
                                "2020-01-01"))
                .statusCode(201);
        appropriate(programme, appropriatedYuan);
        return programme;
    }

    /** A programme of vouchers with a budget in Lanzhou. */
    static String voucherProgramme(long appropriatedYuan) {
        String programme = "voucher-" + NUMBERS.incrementAndGet();
        post(
                        APPROVER,
                        "/rules/" + programme + "/voucher",
                        Map.of(
                                "terms",
                                Map.of(
                                        "policyNumber",
                                        "甘科〔2020〕2号",
                                        "effectiveFrom",
                                        "2020-01-01",
                                        "faceCeilingFen",
                                        10_000_000,
                                        "redemptionPercent",
                                        50,
                                        "yearlyCeilingFen",
                                        6_000_000,
                                        "validityMonths",
                                        12),
                                "occurredOn",
                                "2020-01-01"))
                .statusCode(201);
        appropriate(programme, appropriatedYuan);
        return programme;
    }

    static String budget(String programme) {
        return "/budgets/" + programme + ".2020.620100";
    }

    private static void appropriate(String programme, long yuan) {
        appropriate(programme, "620100", yuan);
    }

    static void appropriate(String programme, String division, long yuan) {
        post(
                        CLERK,
                        "/budgets",
                        Map.of(
                                "programme",
                                programme,
                                "fiscalYear",
                                2020,
                                "division",
                                division,
                                "amountFen",
                                yuan * 100,
                                "documentNumber",
                                "甘财〔2020〕1号",
                                "occurredOn",
                                "2020-01-10"))
                .statusCode(201);
    }

    static String code() {
        return SocialCreditCode.complete("Y1620102", String.format("%08d", NUMBERS.incrementAndGet()));
    }

    static Map<String, Object> claimBody(String programme, String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("socialCreditCode", code);
        body.put("enterpriseName", "甘肃某某科技有限公司");
        body.put("division", "620102");
        body.put("programme", programme);
        body.put("kind", "RECOGNISED");
        body.put("cohort", 2020);
        body.put("account", Map.of("accountName", "甘肃某某科技有限公司", "bank", "某行", "number", "62000000001234"));
        body.put("occurredOn", "2020-09-01");
        return body;
    }

    /** A submitted and reviewed claim. */
    static String reviewedClaim(String programme, String code) {
        String id = id(post(APPLICANT, "/claims", claimBody(programme, code)).statusCode(201));
        post(
                        REVIEWER,
                        "/claims/" + id + "/review",
                        Map.of("passed", true, "certificateNumber", "GR202062000001", "occurredOn", "2020-09-02"))
                .statusCode(200);
        return id;
    }

    static Map<String, Object> noticeBody(String programme, List<String> claimIds) {
        return Map.of(
                "programme",
                programme,
                "fiscalYear",
                2020,
                "division",
                "620100",
                "claimIds",
                claimIds,
                "occurredOn",
                "2020-09-03");
    }

    /** A claim whose notice has ended. */
    static String noticedClaim(String programme, String code) {
        String id = reviewedClaim(programme, code);
        String notice = id(
                post(REVIEWER, "/notices", noticeBody(programme, List.of(id))).statusCode(201));
        post(REVIEWER, "/notices/" + notice + "/end", on("2020-09-14")).statusCode(200);
        return id;
    }

    static Map<String, Object> voucherBody(String programme, String code) {
        return Map.of(
                "holder",
                Map.of("kind", "ENTERPRISE", "socialCreditCode", code, "name", "甘肃某某科技有限公司", "division", "620102"),
                "programme",
                programme,
                "cohort",
                2020,
                "requestedFen",
                5_000_000,
                "occurredOn",
                "2020-05-01");
    }

    static Map<String, Object> roundBody(String programme, String voucherId) {
        return Map.of(
                "programme",
                programme,
                "fiscalYear",
                2020,
                "division",
                "620100",
                "approvals",
                List.of(Map.of("voucherId", voucherId, "faceFen", 5_000_000)),
                "occurredOn",
                "2020-05-20");
    }

    /** A voucher of 50,000 yuan, valid from the 1st of June 2020 for a year. */
    static String issuedVoucher(String programme, String code) {
        String id =
                id(post(APPLICANT, "/vouchers", voucherBody(programme, code)).statusCode(201));
        String round =
                id(post(APPROVER, "/voucher-rounds", roundBody(programme, id)).statusCode(201));
        post(OFFICE, "/voucher-rounds/" + round + "/issue", on("2020-06-01")).statusCode(200);
        return id;
    }

    static String admittedProvider(String code) {
        return id(post(
                        APPROVER,
                        "/providers",
                        Map.of(
                                "name",
                                "某检测机构",
                                "socialCreditCode",
                                code,
                                "division",
                                "620102",
                                "occurredOn",
                                "2020-01-05"))
                .statusCode(201));
    }

    static Map<String, Object> assignBody(String providerId, long yuan) {
        return Map.of(
                "providerId", providerId, "contractNumber", "合同1", "amountFen", yuan * 100, "occurredOn", "2020-06-10");
    }

    static Map<String, Object> redemptionBody(String invoiceNumber, long invoiceYuan, long yuan) {
        return Map.of(
                "assignment",
                1,
                "invoiceCode",
                "6200201130",
                "invoiceNumber",
                invoiceNumber,
                "invoiceAmountFen",
                invoiceYuan * 100,
                "serviceOn",
                "2020-06-20",
                "amountFen",
                yuan * 100,
                "occurredOn",
                "2020-07-01");
    }

    static String invoiceNumber() {
        return String.format("%08d", NUMBERS.incrementAndGet());
    }

    static String enterpriseId(String code) {
        return Ids.derived("enterprise", code).toString();
    }
}
