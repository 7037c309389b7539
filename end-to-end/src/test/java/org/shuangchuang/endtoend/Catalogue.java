package org.shuangchuang.endtoend;

import io.restassured.RestAssured;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shuangchuang.vocabulary.Divisions;

/** The catalogue and whole sets of figures. */
final class Catalogue {
    private Catalogue() {}

    /** Codes of the indicators whose figures of the prefectures add up to the province's. */
    static List<String> additive() {
        return indicators().stream()
                .filter(indicator -> Boolean.TRUE.equals(indicator.get("additive")))
                .map(indicator -> (String) indicator.get("code"))
                .toList();
    }

    static List<Map<String, Object>> indicators() {
        return RestAssured.get("/api/indicators")
                .then()
                .statusCode(200)
                .extract()
                .path("indicators");
    }

    static List<String> prefectures() {
        return Divisions.all().stream()
                .filter(division -> division.parent().equals(Divisions.PROVINCE))
                .map(division -> division.code())
                .toList();
    }

    /** Values of all indicators to date, by code; what has no data is left out. */
    static Map<String, BigDecimal> values(String scope) {
        List<Map<String, Object>> figures = figures(scope);
        return figures.stream()
                .filter(figure -> figure.get("value") != null)
                .collect(Collectors.toMap(
                        figure -> (String) figure.get("indicator"),
                        figure -> new BigDecimal((String) figure.get("value")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Every figure to date as it was answered. */
    static List<Map<String, Object>> figures(String scope) {
        return RestAssured.given()
                .queryParam("scope", scope)
                .queryParam("asOf", "2021-10-19")
                .get("/api/summaries")
                .then()
                .statusCode(200)
                .extract()
                .path("figures");
    }
}
