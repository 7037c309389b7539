package org.shuangchuang.deploy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All resources of an overlay. */
record Manifests(List<Manifest> all) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static Manifests parse(String documents) {
        try (MappingIterator<JsonNode> read = YAML.readerFor(JsonNode.class).readValues(documents)) {
            return new Manifests(read.readAll().stream().map(Manifest::new).toList());
        }
    }

    Stream<Manifest> of(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return of(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }

    /** Whatever runs pods of a template that is written here. */
    Stream<Manifest> workloads() {
        return all.stream()
                .filter(manifest ->
                        manifest.json().at("/spec/template/spec/containers").isArray());
    }

    /** The same with changes that do not touch this one. */
    Manifests copy() {
        return new Manifests(all.stream()
                .map(manifest -> new Manifest(manifest.json().deepCopy()))
                .toList());
    }

    /** One resource. */
    record Manifest(JsonNode json) {

        String apiVersion() {
            return json.path("apiVersion").asString("");
        }

        String kind() {
            return json.path("kind").asString("");
        }

        String name() {
            return json.at("/metadata/name").asString("");
        }

        JsonNode at(String pointer) {
            return json.at(pointer);
        }

        /** The object at a pointer, to be changed. */
        ObjectNode object(String pointer) {
            return (ObjectNode) json.at(pointer);
        }

        /** What goes wrong is told with the resource that it is in. */
        String says(String what) {
            return kind() + " " + name() + ": " + what;
        }
    }
}
