package org.shuangchuang.incubator.api;

import static org.shuangchuang.incubator.api.Client.APPLICANT;
import static org.shuangchuang.incubator.api.Client.APPROVER;
import static org.shuangchuang.incubator.api.Client.OPERATOR;
import static org.shuangchuang.incubator.api.Client.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.access.AccessMatrix;
import org.shuangchuang.eventstore.access.Operations;
import org.shuangchuang.localstack.testing.RealBackends;
import org.shuangchuang.vocabulary.Role;

/** Every operation, every role, inside and outside the division. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class AccessMatrixTest {

    @Inject
    Operations operations;

    @Test
    void everybody_may_what_the_table_says_and_nothing_else() {
        Client.publishRules();
        String carrier = Client.carrier("某孵化器", "INCUBATOR", "620102");
        String designation = Client.granted(carrier, "PROVINCIAL");
        String code = Client.code();
        Map<String, Object> company = Map.of(
                "enterpriseName",
                "某公司",
                "socialCreditCode",
                code,
                "division",
                "620102",
                "establishedOn",
                "2019-05-01",
                "occurredOn",
                "2019-06-01");
        String enterprise = made(APPLICANT, "/enterprises", company, "enterpriseId");
        String tenancy = made(
                OPERATOR,
                "/tenancies",
                Map.of("carrierId", carrier, "enterpriseId", enterprise, "occurredOn", "2019-07-01"),
                "tenancyId");
        String mentor = made(
                APPROVER,
                "/mentors",
                Map.of(
                        "person",
                        Client.person(),
                        "division",
                        "620102",
                        "agencies",
                        List.of("某厅"),
                        "occurredOn",
                        "2019-07-01"),
                "mentorId");
        String visit = made(
                APPROVER,
                "/mentor-visits",
                Map.of(
                        "division",
                        "620102",
                        "carrierId",
                        carrier,
                        "mentorIds",
                        List.of(mentor),
                        "enterprisesServed",
                        1,
                        "occurredOn",
                        "2019-08-01"),
                "visitId");
        String market = made(
                APPROVER,
                "/markets",
                Map.of("marketName", "某市场", "division", "620102", "occurredOn", "2019-01-01"),
                "marketId");
        post(
                        APPROVER,
                        "/competitions",
                        Map.of("seriesCode", "matrix", "nameZh", "某赛", "nameEn", "One", "occurredOn", "2019-01-01"))
                .statusCode(201);

        Map<String, Object> values = new HashMap<>();
        values.put("carrierId", carrier);
        values.put("enterpriseId", enterprise);
        values.put("division", "620102");
        values.put("socialCreditCode", Client.code());
        values.put("operatorCode", null);
        values.put("person", Client.person());
        values.put("representative", Client.person());
        values.put("controller", Map.of("socialCreditCode", Client.code()));
        values.put("countries", null);
        values.put("year", 2024);
        values.put("dueOn", "2024-06-01");
        values.put("mentorIds", List.of(mentor));
        values.put("hardshipDivisions", List.of());
        values.put("seriesCode", "matrix-2");
        new AccessMatrix("/api/incubation", operations.all())
                .holds(
                        Map.of(
                                "/carriers/{id}", "/carriers/" + carrier,
                                "/designations/{id}", "/designations/" + designation,
                                "/enterprises/{id}", "/enterprises/" + enterprise,
                                "/tenancies/{id}", "/tenancies/" + tenancy,
                                "/mentors/{id}", "/mentors/" + mentor,
                                "/mentor-visits/{id}", "/mentor-visits/" + visit,
                                "/markets/{id}", "/markets/" + market,
                                "/competitions/{seriesCode}", "/competitions/matrix",
                                "/events/{stream}/{version}", "/events/carrier-" + carrier + "/1"),
                        values,
                        Map.of(
                                Role.CARRIER_OPERATOR, carrier,
                                Role.APPLICANT, enterprise,
                                Role.SERVICE_PROVIDER, market));
    }

    private static String made(String actor, String path, Map<String, Object> body, String id) {
        return post(actor, path, body).statusCode(201).extract().path(id);
    }
}
