package org.shuangchuang.localstack.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes bodies of requests from an OpenAPI document: right by themselves, whatever the state of things says to them. */
public final class SampleBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 8;

    private final JsonNode document;
    private final Map<String, Object> values;
    private String operationName = "";

    /**
     * @param values of members by their names, for those whose form the document does not say; null leaves a member out, and a
     *     {@link Supplier} gives each body another. For one operation alone its name stands in front: {@code POST /vouchers
     *     programme}
     */
    public SampleBodies(JsonNode document, Map<String, Object> values) {
        this.document = document;
        this.values = values;
    }

    /** The body that an operation takes. */
    public JsonNode of(String name, JsonNode operation) {
        operationName = name;
        return value("", body(operation), 0);
    }

    /** Where texts stand in the body that an operation takes, also those that may be left out. */
    public List<JsonPointer> texts(JsonNode operation) {
        List<JsonPointer> texts = new ArrayList<>();
        texts("", body(operation), 0, texts);
        return texts;
    }

    /** A body with another text at a place, whose parents are made if they were left out. */
    public static JsonNode with(JsonNode body, JsonPointer place, String text) {
        JsonNode changed = body.deepCopy();
        JsonNode at = changed;
        for (JsonPointer step = place; !step.tail().matches(); step = step.tail()) {
            boolean inArray = step.tail().getMatchingIndex() >= 0;
            if (at instanceof ArrayNode array) {
                at = array.isEmpty() ? (inArray ? array.addArray() : array.addObject()) : array.get(0);
            } else {
                String member = step.getMatchingProperty();
                at = inArray ? ((ObjectNode) at).withArray("/" + member) : ((ObjectNode) at).withObject("/" + member);
            }
        }
        if (at instanceof ArrayNode array) {
            array.removeAll().add(text);
        } else {
            ((ObjectNode) at).put(place.last().getMatchingProperty(), text);
        }
        return changed;
    }

    private static JsonNode body(JsonNode operation) {
        return operation.at("/requestBody/content/application~1json/schema");
    }

    private void texts(String at, JsonNode schema, int depth, List<JsonPointer> texts) {
        JsonNode actual = resolved(schema);
        if (depth > DEEPEST) {
            return;
        }
        switch (type(actual)) {
            case "object" -> {
                actual.path("properties")
                        .properties()
                        .forEach(member -> texts(at + "/" + member.getKey(), member.getValue(), depth + 1, texts));
            }
            case "array" -> texts(at + "/0", actual.path("items"), depth + 1, texts);
            case "integer", "number", "boolean" -> {}
            default -> texts.add(JsonPointer.compile(at));
        }
    }

    private JsonNode value(String name, JsonNode schema, int depth) {
        if (values.containsKey(operationName + " " + name)) {
            return given(operationName + " " + name);
        }
        if (values.containsKey(name)) {
            return given(name);
        }
        JsonNode actual = resolved(schema);
        if (actual.has("enum")) {
            return actual.path("enum").get(0);
        }
        return switch (type(actual)) {
            case "object" -> object(actual, depth);
            case "array" -> JsonNodeFactory.instance.arrayNode().add(value(name, actual.path("items"), depth + 1));
            case "integer", "number" -> JsonNodeFactory.instance.numberNode(1);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            default -> JsonNodeFactory.instance.textNode(text(actual));
        };
    }

    private JsonNode given(String name) {
        Object value = values.get(name);
        return JSON.valueToTree(value instanceof Supplier<?> fresh ? fresh.get() : value);
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties").properties().forEach(member -> {
                JsonNode value = value(member.getKey(), member.getValue(), depth + 1);
                if (!value.isNull()) {
                    object.set(member.getKey(), value);
                }
            });
        }
        return object;
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref") || at.has("anyOf")) {
            at = at.has("$ref")
                    ? document.at(at.path("$ref").asText().substring(1))
                    : at.path("anyOf").get(0);
        }
        return at;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String only = type.isArray() ? type.get(0).asText() : type.asText();
        return only.isEmpty() && schema.has("properties") ? "object" : only;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2024-01-02";
            case "uuid" -> "0199a000-0000-7000-8000-000000000001";
            default -> "x";
        };
    }
}
