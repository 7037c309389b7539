package org.shuangchuang.gateway.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shuangchuang.gateway.Owner;

/** Puts the owners' OpenAPI documents into the gateway's own; schemas that share a name but not a shape keep apart. */
final class JoinedDocument {

    private static final String SCHEMAS = "/components/schemas";
    private static final String REFERENCE = "#" + SCHEMAS + "/";

    private final ObjectNode document;
    private final Set<String> tags = new HashSet<>();

    /** @param own the gateway's document, which is added to */
    JoinedDocument(ObjectNode own) {
        this.document = own;
        own.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
    }

    ObjectNode document() {
        return document;
    }

    /** Adds an owner's paths, without its log, and what they refer to. */
    void add(Owner owner, ObjectNode other) {
        Map<String, String> renamed = new HashMap<>();
        ObjectNode schemas = document.withObject(SCHEMAS);
        other.at(SCHEMAS).properties().forEach(schema -> {
            JsonNode present = schemas.path(schema.getKey());
            if (!present.isMissingNode() && !present.equals(schema.getValue())) {
                renamed.put(REFERENCE + schema.getKey(), REFERENCE + prefixed(owner, schema.getKey()));
            }
        });
        other.at(SCHEMAS).properties().forEach(schema -> {
            boolean apart = renamed.containsKey(REFERENCE + schema.getKey());
            schemas.set(
                    apart ? prefixed(owner, schema.getKey()) : schema.getKey(), redirected(schema.getValue(), renamed));
        });
        ObjectNode paths = document.withObject("/paths");
        other.path("paths").properties().forEach(path -> {
            if (isPublic(owner, path.getKey())) {
                paths.set(path.getKey(), redirected(path.getValue(), renamed));
            }
        });
        ArrayNode allTags = document.withArray("/tags");
        other.path("tags").forEach(tag -> {
            if (tags.add(tag.path("name").asText())) {
                allTags.add(tag);
            }
        });
    }

    /** Says that an owner's part is left out because it did not answer. */
    void leaveOut(Owner owner) {
        document.withArray("/x-left-out").add(owner.path());
        document.withObject("/info")
                .put("description", "Left out because their owners do not answer: " + document.path("x-left-out"));
    }

    private static boolean isPublic(Owner owner, String path) {
        return path.startsWith(owner.path() + "/")
                && !path.equals(owner.path() + "/log")
                && !path.startsWith(owner.path() + "/log/");
    }

    private static String prefixed(Owner owner, String name) {
        return owner.name().charAt(0) + owner.source().substring(1) + name;
    }

    private static JsonNode redirected(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String to = member.getKey().equals("$ref")
                        ? renamed.get(member.getValue().asText())
                        : null;
                if (to == null) {
                    var _ = redirected(member.getValue(), renamed);
                } else {
                    object.put("$ref", to);
                }
            });
        } else {
            node.forEach(element -> {
                var _ = redirected(element, renamed);
            });
        }
        return node;
    }
}
