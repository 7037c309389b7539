package org.shuangchuang.eventstore.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Makes bodies of requests from an OpenAPI document: right by themselves, whatever the state of things says to them. */
final class SampleBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 8;

    private final JsonNode document;
    private final Map<String, Object> values;
    private String operationName = "";

    /**
     * @param values of members by their names, for those whose form the document does not say; null leaves a member out. For one
     *     operation alone its name stands in front: {@code POST /vouchers programme}
     */
    SampleBodies(JsonNode document, Map<String, Object> values) {
        this.document = document;
        this.values = values;
    }

    /** The body that an operation takes. */
    JsonNode of(String name, JsonNode operation) {
        operationName = name;
        return value("", operation.at("/requestBody/content/application~1json/schema"), 0);
    }

    private JsonNode value(String name, JsonNode schema, int depth) {
        if (values.containsKey(operationName + " " + name)) {
            return JSON.valueToTree(values.get(operationName + " " + name));
        }
        if (values.containsKey(name)) {
            return JSON.valueToTree(values.get(name));
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
