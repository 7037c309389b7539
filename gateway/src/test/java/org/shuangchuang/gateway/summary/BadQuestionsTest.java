package org.shuangchuang.gateway.summary;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuangchuang.gateway.GatewayTest;

@QuarkusTest
class BadQuestionsTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    scope,              planet:3,                  422, bad-scope
                    scope,              division:999999,           422, unknown-division
                    period,             2020-13,                   422, bad-period
                    period,             2020-02-30/2020-03-01,     422, bad-period
                    asOf,               2020-02-30,                400, bad-value
                    asOf,               2999-01-01,                422, date-in-future
                    asOf,               -999999999-01-01,          400, bad-value
                    knownAt,            -999999999-01-01T00:00:00Z, 400, bad-value
                    knownAt,            yesterday,                 400, bad-value
                    knownAt,            2999-01-01T00:00:00Z,      422, date-in-future
                    indicator,          carriers.flying,           422, unknown-indicator
                    """)
    void a_parameter_that_is_wrong_is_named(String parameter, String value, int status, String problem) {
        after().queryParam(parameter, value)
                .get("/api/summaries")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:" + problem))
                .body("field", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /api/summaries/carriers.flying/explain,                                    404, unknown-indicator
                    /api/summaries/carriers.maker-space.provincial/explain?cursor=nonsense,    422, bad-cursor
                    /api/summaries/carriers.maker-space.provincial/explain?cursor=eyJvY2N1cnJlZE9uIjoiMjAyMC0wMS0wMSJ9, 422, bad-cursor
                    /api/summaries/carriers.maker-space.provincial/explain?limit=many,         400, bad-limit
                    /api/summaries/carriers.maker-space.provincial/explain?limit=0,            400, bad-limit
                    /api/summaries/carriers.maker-space.provincial/explain?limit=501,          400, bad-limit
                    /api/scopes/carrier?limit=501,                                             400, bad-limit
                    /api/nothing/here,                                                         404, unknown-path
                    """)
    void a_path_that_is_wrong_is_answered_with_a_problem(String path, int status, String problem) {
        after().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:shuangchuang:problem:" + problem));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "planet/x/1", "incubator/x/one"})
    void a_token_that_is_none_is_refused(String token) {
        after().header("Consistency-Token", token)
                .get("/api/summaries")
                .then()
                .statusCode(400)
                .body("field", equalTo("Consistency-Token"));
    }
}
