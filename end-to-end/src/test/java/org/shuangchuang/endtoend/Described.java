package org.shuangchuang.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * An operation as the gateway's OpenAPI document describes it.
 *
 * @param method {@code GET} or {@code POST}
 * @param path with its parameters: {@code /api/subsidy/claims/{id}/review}
 * @param json its description
 */
record Described(String method, String path, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The document of the gateway and all owners. */
    static JsonNode document() {
        return parse(
                RestAssured.get("/api/openapi").then().statusCode(200).extract().asString());
    }

    /** All operations of a method, those on a collection before those on one of its records. */
    static List<Described> operations(JsonNode document, String method) {
        List<Described> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> one.getKey().toUpperCase(Locale.ROOT).equals(method))
                        .forEach(one -> operations.add(new Described(method, path.getKey(), one.getValue()))));
        operations.sort(Comparator.<Described>comparingInt(one -> one.path().split("/", -1).length)
                .thenComparing(Described::path));
        return operations;
    }

    /** Names of its parameters. @param in {@code path} or {@code query} */
    List<String> parameters(String in) {
        return StreamSupport.stream(json.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** The root of whose it is: {@code /api/subsidy}. */
    String root() {
        return String.join("/", List.of(path.split("/", -1)).subList(0, 3));
    }

    String name() {
        return method + " " + path;
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
