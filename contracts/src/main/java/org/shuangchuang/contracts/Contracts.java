package org.shuangchuang.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contracts of one owner: {@code contracts/<source>/<event-name>.json} and {@code <event-name>.schema.json}.
 *
 * <p>An owner's test checks every event that it stores against them; readers' tests take the examples as input. With the
 * system property {@code contracts.write=true} the check writes the files anew from the source: a change of contract is then
 * seen in review. When the version of a shape rises, the example of the shape before moves to {@code
 * former/<event-name>.<version>.json}, where owners and readers prove that they still read it.
 */
public final class Contracts {

    /** The owners of public events. */
    public static final List<String> SOURCES = List.of("incubator", "subsidy", "employment");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = ".schema.json";
    private static final String FORMER = "former";

    private final String source;
    private final Path folder;

    /** @param folder holds the files of this owner */
    Contracts(String source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /** The contracts of an owner, in the source tree that the calling test runs in. */
    public static Contracts of(String source) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path module = at.resolve("contracts");
            if (Files.exists(module.resolve("pom.xml"))) {
                return new Contracts(source, module.resolve("src/main/resources/contracts/" + source));
            }
        }
        throw new IllegalStateException(
                "no module contracts above " + Path.of("").toAbsolutePath());
    }

    /** Every event of every owner, for readers. */
    public static List<Contract> all() {
        return SOURCES.stream()
                .flatMap(source -> of(source).examples().stream())
                .toList();
    }

    /** Every event of this owner, by name. */
    public List<Contract> examples() {
        return names(folder).stream().map(name -> contract(file(name, ".json"))).toList();
    }

    /** Events of this owner in shapes that are stored no longer, but were. */
    public List<Contract> former() {
        Path former = folder.resolve(FORMER);
        return names(former).stream()
                .map(name -> contract(former.resolve(name + ".json")))
                .toList();
    }

    private Contract contract(Path file) {
        JsonNode envelope = read(file);
        return new Contract(
                source,
                envelope.get("type").asString(),
                envelope.get("schemaVersion").intValue(),
                envelope.get("data").toString());
    }

    /**
     * Compares what an owner stores with what is promised.
     *
     * @param stored one example of every event that the owner stores, by stored name
     * @throws AssertionError when an event is missing, superfluous or changed, or does not fit its schema
     */
    public void check(Map<String, Example> stored) {
        if (Boolean.getBoolean("contracts.write")) {
            write(stored);
        }
        List<String> differences = new ArrayList<>();
        names(folder).stream()
                .filter(name -> !stored.containsKey(name))
                .forEach(name -> differences.add(name + ": promised, but no longer stored"));
        new TreeMap<>(stored).forEach((name, example) -> differences.addAll(differences(name, example)));
        if (!differences.isEmpty()) {
            throw new AssertionError("contracts of " + source + " differ; a wanted change is written with"
                    + " -Dcontracts.write=true\n" + String.join("\n", differences));
        }
    }

    private List<String> differences(String name, Example example) {
        if (!Files.exists(file(name, ".json")) || !Files.exists(file(name, SCHEMA))) {
            return List.of(name + ": stored, but not promised");
        }
        List<String> differences = new ArrayList<>();
        ObjectNode envelope = envelope(name, example);
        JsonNode schema = read(file(name, SCHEMA));
        if (!read(file(name, ".json")).equals(envelope)) {
            differences.add(name + ": the example differs from what is stored: " + envelope);
        }
        if (!schema.equals(SchemaOf.event(source, name, example, envelope))) {
            differences.add(name + ": the schema differs from the record "
                    + example.type().getSimpleName());
        }
        for (int version = 1; version < example.schemaVersion(); version++) {
            if (!Files.exists(former(name, version))) {
                differences.add(name + ": the example of its former shape " + version + " is missing");
            }
        }
        SchemaOf.errors(schema, envelope).forEach(error -> differences.add(name + ": " + error));
        return differences;
    }

    void write(Map<String, Example> stored) {
        try {
            Files.createDirectories(folder.resolve(FORMER));
            for (String name : names(folder)) {
                Contract before = contract(file(name, ".json"));
                if (stored.containsKey(name) && stored.get(name).schemaVersion() > before.schemaVersion()) {
                    Files.move(file(name, ".json"), former(name, before.schemaVersion()));
                }
                if (!stored.containsKey(name)) {
                    Files.delete(file(name, ".json"));
                    Files.deleteIfExists(file(name, SCHEMA));
                }
            }
            for (Map.Entry<String, Example> entry : stored.entrySet()) {
                String name = entry.getKey();
                ObjectNode envelope = envelope(name, entry.getValue());
                Files.writeString(file(name, ".json"), pretty(envelope));
                Files.writeString(file(name, SCHEMA), pretty(SchemaOf.event(source, name, entry.getValue(), envelope)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the contracts cannot be written to " + folder, e);
        }
    }

    private static ObjectNode envelope(String name, Example example) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("type", name);
        envelope.put("schemaVersion", example.schemaVersion());
        envelope.set("data", JSON.readTree(example.json()));
        return envelope;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.endsWith(SCHEMA))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the contracts cannot be listed in " + folder, e);
        }
    }

    private Path file(String name, String suffix) {
        return folder.resolve(name + suffix);
    }

    private Path former(String name, int version) {
        return folder.resolve(FORMER).resolve(name + "." + version + ".json");
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read: " + file, e);
        }
    }

    private static String pretty(JsonNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }
}
