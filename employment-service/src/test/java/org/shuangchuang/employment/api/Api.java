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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.localstack.testing.Bearer;

/** The service as its callers see it. */
final class Api {

    /** Below which all paths of these tests are. */
    static final String ROOT = "/api/employment";

    private static final Pattern CARRIER_IN_BODY = Pattern.compile("\"carrierId\":\"([^\"]+)\"");
    private static final Pattern CARRIER_IN_PATH = Pattern.compile("/(?:employments/[^/.]+\\.|returns/)([^/.]+)");

    static final String LANZHOU = "620100";

    private Api() {}

    /** A command with a key of its own, of who may give it. */
    static RequestSpecification command() {
        return command(UUID.randomUUID().toString());
    }

    static RequestSpecification command(String key) {
        return given().basePath(ROOT)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .header("Accept-Language", "en")
                .filter((request, response, rest) -> {
                    request.header("Authorization", Bearer.of(actor(request.getURI(), request.getBody())));
                    return rest.next(request, response);
                })
                .header("Idempotency-Key", key);
    }

    static ValidatableResponse post(String path, Object body) {
        return command().body(body).post(path).then();
    }

    static ValidatableResponse get(String path) {
        return reading().get(path).then();
    }

    /** A list that shows at least what the token says was written. */
    static ValidatableResponse list(String pathAndQuery, String token) {
        return reading()
                .header("Consistency-Token", token)
                .get(pathAndQuery)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification reading() {
        return given().basePath(ROOT)
                .accept(ContentType.JSON)
                .header("Authorization", Bearer.of("auditor-1;AUDITOR;620000"));
    }

    /** Who may give the command: the carrier's operator, or the office that it is up to. */
    private static String actor(String uri, Object body) {
        if (uri.contains("/certificates") || uri.contains("/training-sessions")) {
            return "office-1;PROVINCIAL_APPROVER;620000";
        }
        if (!uri.contains("/employments") && !uri.endsWith("/submit")) {
            return "statistics-1;STATISTICS_OFFICER;620000";
        }
        Matcher inBody = CARRIER_IN_BODY.matcher(String.valueOf(body));
        Matcher inPath = CARRIER_IN_PATH.matcher(uri);
        String carrier = inBody.find() ? inBody.group(1) : inPath.find() ? inPath.group(1) : "nobody's";
        return "operator-1;CARRIER_OPERATOR;620100;" + carrier;
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
