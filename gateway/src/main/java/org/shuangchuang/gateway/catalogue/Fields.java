package org.shuangchuang.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Members of an event's JSON, by name or by a path with dots. */
final class Fields {

    private Fields() {}

    /** The member, or a missing node when it is absent or null. */
    static JsonNode at(JsonNode data, String path) {
        JsonNode node = data;
        int start = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
            node = node.path(path.substring(start, dot));
            start = dot + 1;
        }
        node = node.path(path.substring(start));
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    /** The member as text, empty when it is absent. */
    static String text(JsonNode data, String path) {
        return at(data, path).asText("");
    }
}
