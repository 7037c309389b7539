package org.shuangchuang.deploy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shuangchuang.deploy.Manifests.Manifest;
import tools.jackson.databind.JsonNode;

/** Amounts of CPU, memory and disk, wherever they stand: the kinds of operators take any text for them. */
final class Quantities {

    private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)?(m|k|Ki|M|Mi|G|Gi|T|Ti)?");
    private static final Set<String> SINGLE = Set.of("size", "sizeLimit");
    private static final Set<String> SEVERAL = Set.of("requests", "limits");

    private Quantities() {}

    static List<String> faults(Manifest manifest) {
        return in(manifest.json())
                .filter(text -> !FORM.matcher(text).matches())
                .map(text -> manifest.says(text + " is no quantity"))
                .toList();
    }

    private static Stream<String> in(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(Quantities::in);
        }
        return node.propertyStream().flatMap(Quantities::in);
    }

    private static Stream<String> in(Map.Entry<String, JsonNode> member) {
        if (SINGLE.contains(member.getKey())) {
            return Stream.of(member.getValue().asString());
        }
        if (SEVERAL.contains(member.getKey())) {
            return member.getValue().valueStream().map(JsonNode::asString);
        }
        return in(member.getValue());
    }
}
