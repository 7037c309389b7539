package org.shuangchuang.deploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kubernetes.client.openapi.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.shuangchuang.deploy.Manifests.Manifest;

/**
 * Whether a resource has the form that its kind demands: no field that the kind does not know, none of another type, none missing.
 * Kubernetes' own kinds are read by the classes that its client generates from the API's description. Those of operators are
 * held against a schema of what is used of them ({@code shapes/}); a field that is used for the first time is added there from the
 * operator's own definition.
 */
final class Shapes {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static {
        var _ = new JSON();
    }

    private Shapes() {}

    /** What is wrong with a resource's form; empty when nothing is. */
    static List<String> faults(Manifest manifest) {
        String group = manifest.apiVersion().replaceAll("/.*", "");
        boolean own = !group.contains(".") || (group.endsWith(".k8s.io") && !group.startsWith("gateway."));
        return (own ? kubernetes(manifest) : custom(manifest))
                .stream().map(manifest::says).toList();
    }

    private static List<String> kubernetes(Manifest manifest) {
        String version = manifest.apiVersion().replaceAll(".*/", "").toUpperCase(Locale.ROOT);
        JsonElement written = JsonParser.parseString(manifest.json().toString());
        try {
            Class<?> model = Class.forName("io.kubernetes.client.openapi.models." + version + manifest.kind());
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, written);
            return differences(
                    "", written, JSON.getGson().toJsonTree(JSON.getGson().fromJson(written, model)));
        } catch (ClassNotFoundException _) {
            return List.of("Kubernetes has no " + manifest.apiVersion() + " " + manifest.kind());
        } catch (InvocationTargetException refused) {
            return List.of(String.valueOf(refused.getCause()));
        } catch (ReflectiveOperationException noModel) {
            throw new IllegalStateException(noModel);
        } catch (RuntimeException unreadable) {
            return List.of(String.valueOf(unreadable));
        }
    }

    /** What reading and writing again loses or changes: unknown fields, a text where a number belongs. */
    private static List<String> differences(String path, JsonElement written, JsonElement read) {
        return switch (written) {
            case JsonObject object
            when read instanceof JsonObject other ->
                object.entrySet().stream()
                        .flatMap(member -> other.has(member.getKey())
                                ? differences(
                                        path + "/" + member.getKey(), member.getValue(), other.get(member.getKey()))
                                        .stream()
                                : List.of(path + " does not know " + member.getKey()).stream())
                        .toList();
            case JsonArray array
            when read instanceof JsonArray other && other.size() == array.size() ->
                IntStream.range(0, array.size())
                        .boxed()
                        .flatMap(index -> differences(path + "/" + index, array.get(index), other.get(index)).stream())
                        .toList();
            case JsonElement value when value.toString().equals(read.toString()) -> List.of();
            default -> List.of(path + " is " + written + ", read as " + read);
        };
    }

    private static List<String> custom(Manifest manifest) {
        try (InputStream shape = Shapes.class.getResourceAsStream("shapes/" + manifest.kind() + ".json")) {
            if (shape == null) {
                return List.of("no schema says what a " + manifest.kind() + " looks like");
            }
            Schema schema = SCHEMAS.getSchema(new String(shape.readAllBytes(), StandardCharsets.UTF_8));
            return schema.validate(manifest.json()).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
