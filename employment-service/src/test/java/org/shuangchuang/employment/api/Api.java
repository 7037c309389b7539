package org.shuangchuang.employment.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The service as its callers see it. */
final class Api {

    /** Below which all paths of these tests are. */
    static final String ROOT = "/api/employment";

    static final String LANZHOU = "620100";

    private Api() {}

    /** A command of a carrier's operator with a key of its own. */
    static RequestSpecification command() {
        return command(UUID.randomUUID().toString());
    }

    static RequestSpecification command(String key) {
        return given().basePath(ROOT)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .header("Accept-Language", "en")
                .header("Actor", "operator-1;CARRIER_OPERATOR;620100")
                .header("Idempotency-Key", key);
    }

    static ValidatableResponse post(String path, Object body) {
        return command().body(body).post(path).then();
    }

    static ValidatableResponse get(String path) {
        return given().basePath(ROOT).accept(ContentType.JSON).get(path).then();
    }

    /** A list that shows at least what the token says was written. */
    static ValidatableResponse list(String pathAndQuery, String token) {
        return given().basePath(ROOT)
                .accept(ContentType.JSON)
                .header("Consistency-Token", token)
                .get(pathAndQuery)
                .then()
                .statusCode(200);
    }

    /** A body from names and values in turn; what is null is left out. */
    static Map<String, Object> body(@Nullable Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                body.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return body;
    }

    /** A body with some members changed, or left out where the value is null. */
    static Map<String, Object> with(Map<String, Object> body, @Nullable Object... namesAndValues) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) {
                changed.remove((String) namesAndValues[i]);
            } else {
                changed.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return changed;
    }

    /** Runs all at the same time. */
    static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }
}
