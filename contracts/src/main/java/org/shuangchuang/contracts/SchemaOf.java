package org.shuangchuang.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema (2020-12) of events, strict: no member beyond those of the record. */
final class SchemaOf {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaOf() {}

    /** The schema of an event's example file. */
    static ObjectNode event(String source, String name, Example example, JsonNode envelope) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", SpecificationVersion.DRAFT_2020_12.getDialectId());
        schema.put("$id", "urn:shuangchuang:contract:" + source + ":" + name + ":" + example.schemaVersion());
        schema.put("type", "object");
        ObjectNode members = schema.putObject("properties");
        members.putObject("type").put("const", name);
        members.putObject("schemaVersion").put("const", example.schemaVersion());
        members.set("data", of(example.type(), envelope.get("data")));
        schema.putArray("required").add("type").add("schemaVersion").add("data");
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Where a document does not fit; empty when it does. */
    static List<String> errors(JsonNode schema, JsonNode document) {
        Schema compiled = REGISTRY.getSchema(schema);
        return compiled.validate(document).stream().map(Error::toString).toList();
    }

    /** @param example the value in the example, null when it is absent there */
    private static ObjectNode of(Type type, @Nullable JsonNode example) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, example);
        }
        Class<?> plain = (Class<?>) type;
        ObjectNode schema = JSON.objectNode();
        if (plain.isEnum()) {
            ArrayNode constants = schema.put("type", "string").putArray("enum");
            Arrays.stream(plain.getEnumConstants()).forEach(constant -> constants.add(((Enum<?>) constant).name()));
            return schema;
        }
        if (plain == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (plain == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (plain == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (plain == YearMonth.class) {
            return schema.put("type", "string").put("pattern", "^\\d{4}-\\d{2}$");
        }
        if (plain == String.class) {
            return schema.put("type", "string");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (plain == int.class || plain == long.class || plain == Integer.class || plain == Long.class) {
            return schema.put("type", "integer");
        }
        if (plain == BigDecimal.class) {
            return schema.put("type", "number");
        }
        if (plain.isRecord() && isWholeNumber(plain, example)) {
            return schema.put("type", "integer");
        }
        if (plain.isRecord()) {
            return object(plain, example);
        }
        throw new IllegalArgumentException("no schema is known for " + plain);
    }

    /** A record around one number, such as an amount of money, is written as that number. */
    private static boolean isWholeNumber(Class<?> type, @Nullable JsonNode example) {
        RecordComponent[] components = type.getRecordComponents();
        return example == null
                ? components.length == 1 && components[0].getType() == long.class
                : example.isIntegralNumber();
    }

    private static ObjectNode object(Class<?> type, @Nullable JsonNode example) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode members = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            JsonNode value = example == null ? null : example.get(name);
            members.set(name, of(component.getGenericType(), value));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode collection(ParameterizedType type, @Nullable JsonNode example) {
        Class<?> raw = (Class<?>) type.getRawType();
        boolean map = Map.class.isAssignableFrom(raw);
        if (!map && !Collection.class.isAssignableFrom(raw)) {
            throw new IllegalArgumentException("no schema is known for " + type);
        }
        Type element = type.getActualTypeArguments()[map ? 1 : 0];
        JsonNode first =
                example == null || example.isEmpty() ? null : example.iterator().next();
        ObjectNode schema = JSON.objectNode().put("type", map ? "object" : "array");
        schema.set(map ? "additionalProperties" : "items", of(element, first));
        return schema;
    }
}
