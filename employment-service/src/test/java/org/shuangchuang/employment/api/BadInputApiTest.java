package org.shuangchuang.employment.api;

import static org.hamcrest.Matchers.equalTo;
import static org.shuangchuang.employment.api.Api.body;
import static org.shuangchuang.employment.api.Api.command;
import static org.shuangchuang.employment.api.Api.with;
import static org.shuangchuang.employment.api.Bodies.certificate;
import static org.shuangchuang.employment.api.Bodies.declare;
import static org.shuangchuang.employment.api.Bodies.figures;
import static org.shuangchuang.employment.api.Bodies.open;
import static org.shuangchuang.employment.api.Bodies.person;
import static org.shuangchuang.employment.api.Bodies.services;
import static org.shuangchuang.employment.api.Bodies.session;
import static org.shuangchuang.employment.api.Bodies.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.testing.RealBackends;

/** What is wrong is named, and nothing is stored of it. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class BadInputApiTest {

    private static final String CARRIER = UUID.randomUUID().toString();

    @Test
    void a_start_that_is_wrong_by_itself() throws Throwable {
        Map<String, Object> right = start(CARRIER, person(), "2021-07-20");

        wrong("/employments", with(right, "division", "620199"), 422, "unknown-division", "division");
        wrong("/employments", with(right, "division", "620824"), 422, "unknown-division", "division");
        wrong("/employments", with(right, "carrierId", null), 422, "field-required", "carrierId");
        wrong("/employments", with(right, "carrierName", " "), 422, "field-required", "carrierName");
        wrong("/employments", with(right, "person", null), 422, "field-required", "person");
        wrong("/employments", with(right, "freshGraduate", null), 422, "field-required", "freshGraduate");
        wrong("/employments", with(right, "occurredOn", "2999-01-01"), 422, "date-in-future", "occurredOn");
        wrong("/employments", with(right, "occurredOn", "2021-02-30"), 400, "bad-value", "occurredOn");
        wrong("/employments", with(right, "kind", "SOMEHOW"), 400, "bad-value", "kind");
        wrong("/employments", with(right, "carrierId", "7"), 400, "bad-value", "carrierId");
        wrong("/employments", with(right, "salary", 1), 400, "unknown-field", "salary");
        wrong(
                "/employments",
                with(right, "person", with(person(), "identityNumber", "110105194912310021")),
                422,
                "bad-identity-number",
                "person.identityNumber");
        wrong("/employments", with(right, "person", with(person(), "name", "")), 422, "field-required", "person.name");
    }

    @Test
    void a_certificate_that_is_wrong_by_itself() throws Throwable {
        Map<String, Object> right = certificate(person());

        wrong("/certificates", with(right, "number", null), 422, "field-required", "number");
        wrong("/certificates", with(right, "subject", "COOKING"), 400, "bad-value", "subject");
        wrong("/certificates", with(right, "division", null), 422, "field-required", "division");
    }

    @Test
    void a_declaration_that_is_wrong_by_itself() throws Throwable {
        Map<String, Object> right = declare(CARRIER, "2021-08", 500);

        wrong("/declarations", with(right, "count", -1), 422, "negative-number", "count");
        wrong("/declarations", with(right, "count", 1.5), 400, "bad-value", "count");
        wrong("/declarations", with(right, "count", "500"), 400, "bad-value", "count");
        wrong("/declarations", with(right, "month", "2021-13"), 400, "bad-value", "month");
        wrong("/declarations", with(right, "month", "2021-10"), 422, "date-order", "month");
        wrong("/declarations", with(right, "month", null), 422, "field-required", "month");
    }

    @Test
    void services_and_sessions_that_are_wrong_by_themselves() throws Throwable {
        wrong("/services", with(services(CARRIER), "count", 0), 422, "not-positive", "count");
        wrong("/services", with(services(CARRIER), "served", null), 422, "field-required", "served");
        wrong("/training-sessions", with(session(), "persons", 0), 422, "not-positive", "persons");
        wrong(
                "/training-sessions",
                with(session(), "attendances", 569),
                422,
                "fewer-attendances-than-persons",
                "attendances");
        wrong("/training-sessions", with(session(), "carrierId", CARRIER), 422, "carrier-incomplete", "carrierName");
        wrong("/training-sessions", with(session(), "carrierName", "西部创客"), 422, "carrier-incomplete", "carrierId");
    }

    @Test
    void a_return_that_is_wrong_by_itself() throws Throwable {
        wrong("/returns", open(CARRIER, "2020-Q1"), 422, "bad-period", "period");
        wrong("/returns", open(CARRIER, "2021"), 422, "period-not-over", "period");
        command().body(open(CARRIER, "2020")).post("/returns").then().statusCode(201);
        String submit = "/returns/" + CARRIER + ".2020/submit";
        Map<String, Object> figures = figures(30, 150);

        wrong(submit, body("figures", with(figures, "tenants", -1)), 422, "negative-number", "figures.tenants");
        wrong(submit, body("figures", with(figures, "tenants", null)), 422, "field-required", "figures.tenants");
        wrong(submit, body("figures", with(figures, "financingFen", 1.5)), 400, "bad-value", "figures.financingFen");
        wrong(
                submit,
                body("figures", with(figures, "financingFen", -1)),
                422,
                "negative-amount",
                "figures.financingFen");
        wrong(submit, body("figures", with(figures, "profit", 1)), 400, "unknown-field", "figures.profit");
        wrong(submit, body("occurredOn", "2021-01-20"), 422, "field-required", "figures");
    }

    @Test
    void what_is_not_there_is_unknown() throws Throwable {
        for (String path : new String[] {"/employments/x.y/end", "/returns/x.2020/validate", "/returns/x.2020/lock"}) {
            wrong(path, body(), 404, "unknown-id", "id");
        }
        wrong("/services/x/correct", body("count", 1), 404, "unknown-id", "id");
        wrong("/nowhere", body(), 404, "unknown-path", null);
        for (String kind :
                new String[] {"employments", "declarations", "services", "training-sessions", "certificates", "returns"
                }) {
            Api.get("/" + kind + "/" + CARRIER + ".none").statusCode(404).body("field", equalTo("id"));
        }
    }

    @Test
    void a_request_that_cannot_be_understood() throws Throwable {
        Map<String, Object> right = declare(CARRIER, "2021-08", 500);

        refused(command().body("{\"count\":"), "/declarations", 400, "malformed-json", null);
        refused(command().body("[]"), "/declarations", 400, null, null);
        refused(command().body(""), "/declarations", 400, null, null);
        refused(command(" ").body(right), "/declarations", 400, "idempotency-key-missing", "Idempotency-Key");
        refused(command().header("If-Match", "two").body(right), "/declarations", 400, "bad-value", "If-Match");
        refused(
                command().contentType("text/plain").body("{}"),
                "/declarations",
                415,
                "unsupported-media-type",
                "Content-Type");
        refused(command().body("\"" + "x".repeat(2_000_000) + "\""), "/declarations", 413, null, null);
    }

    @Test
    void a_list_is_asked_for_what_it_can_give() {
        asked("/employments?division=110000", 422, "unknown-division", "division");
        asked("/employments?period=2020-Q9", 422, "bad-period", "period");
        asked("/employments?period=cohort:2020", 422, "bad-period", "period");
        asked("/employments?status=AWAY", 400, "bad-value", "status");
        asked("/employments?carrierId=7", 400, "bad-value", "carrierId");
        asked("/employments?sort=name", 400, "bad-sort", "sort");
        asked("/employments?limit=501", 400, "bad-limit", "limit");
        asked("/employments?limit=many", 400, "bad-limit", "limit");
        asked("/employments?cursor=x", 400, "bad-cursor", "cursor");
    }

    private static void asked(String path, int status, String type, String field) {
        Api.get(path)
                .statusCode(status)
                .body("type", equalTo("urn:shuangchuang:problem:" + type))
                .body("field", equalTo(field));
    }

    private void wrong(String path, Map<String, Object> body, int status, String type, @Nullable String field)
            throws Throwable {
        refused(command().body(body), path, status, type, field);
    }

    private void refused(
            RequestSpecification request, String path, int status, @Nullable String type, @Nullable String field)
            throws Throwable {
        Stored.nothingBy(() -> {
            var answer = request.post(path).then().statusCode(status);
            if (type != null) {
                answer.contentType("application/problem+json")
                        .body("type", equalTo("urn:shuangchuang:problem:" + type))
                        .body("field", equalTo(field));
            }
        });
    }
}
