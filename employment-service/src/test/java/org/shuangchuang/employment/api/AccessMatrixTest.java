package org.shuangchuang.employment.api;

import static org.shuangchuang.employment.api.Api.body;
import static org.shuangchuang.employment.api.Api.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.access.AccessMatrix;
import org.shuangchuang.eventstore.access.Operations;
import org.shuangchuang.localstack.testing.RealBackends;
import org.shuangchuang.vocabulary.IdentityNumber;
import org.shuangchuang.vocabulary.Role;

/** Every operation, every role, inside and outside the division. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class AccessMatrixTest {

    @Inject
    Operations operations;

    @Test
    void everybody_may_what_the_table_says_and_nothing_else() {
        String carrier = UUID.randomUUID().toString();
        Map<String, Object> person =
                Map.of("name", "某人", "identityNumber", IdentityNumber.complete("620100", LocalDate.of(1980, 2, 3), 0));
        Map<String, Object> at = body("carrierId", carrier, "carrierName", "某孵化器", "division", "620102");
        String job = made(
                "/employments",
                Api.with(
                        at,
                        "person",
                        person,
                        "employer",
                        "某",
                        "kind",
                        "DIRECT",
                        "freshGraduate",
                        false,
                        "occurredOn",
                        "2021-03-01"));
        String month = made("/declarations", Api.with(at, "kind", "DIRECT", "month", "2020-06", "count", 3));
        String service = made("/services", Api.with(at, "served", "ENTERPRISES", "count", 3));
        String training = made(
                "/training-sessions", Api.with(at, "subject", "ENTREPRENEURSHIP", "heldBy", "某", "attendances", 3));
        String certificate = made(
                "/certificates",
                body("person", person, "subject", "INCUBATOR_STAFF", "number", "1", "division", "620102"));
        String yearly = made("/returns", Api.with(at, "period", "2020"));

        Map<String, Object> values = new HashMap<>(at);
        values.put("person", person);
        values.put("period", "2019");
        values.put("month", "2019-06");
        new AccessMatrix(Api.ROOT, operations.all())
                .holds(
                        Map.of(
                                "/employments/{id}", job,
                                "/declarations/{id}", month,
                                "/services/{id}", service,
                                "/training-sessions/{id}", training,
                                "/certificates/{id}", certificate,
                                "/returns/{id}", yearly,
                                "/events/{stream}/{version}",
                                        job.replace("/employments/", "/events/employment-") + "/1"),
                        values,
                        Map.of(Role.CARRIER_OPERATOR, carrier));
    }

    private static String made(String path, Map<String, Object> body) {
        ValidatableResponse created = post(path, body).statusCode(201);
        return created.extract().header("Location").substring(Api.ROOT.length());
    }
}
