package org.shuangchuang.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every container on one machine. */
class ComposeTest {

    private static final Path FILE = Path.of("../docker-compose.yml");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|KEY|TOKEN");

    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode services;

    @BeforeAll
    static void read() throws IOException {
        services = JSON.<JsonNode>valueToTree(new Yaml().load(Files.readString(FILE)))
                .path("services");
    }

    @Test
    void only_the_gateway_is_published() {
        assertEquals(
                List.of("gateway"),
                named().filter(service -> service.getValue().has("ports"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void no_root_file_system_is_written_to_and_nothing_gains_privileges() {
        named().forEach(service -> assertTrue(
                service.getValue().path("read_only").asBoolean(false), service.getKey() + " may write to its root"));
        running()
                .forEach(service -> assertEquals(
                        "ALL",
                        service.getValue().at("/cap_drop/0").asString(""),
                        service.getKey() + " keeps capabilities"));
    }

    @Test
    void whatever_goes_on_running_has_a_limit_and_starts_again() {
        running()
                .filter(service ->
                        !service.getKey().equals("demo") && !service.getKey().equals("topics"))
                .forEach(service -> {
                    assertFalse(
                            service.getValue()
                                    .at("/deploy/resources/limits/memory")
                                    .isMissingNode(),
                            service.getKey());
                    assertEquals(
                            "unless-stopped", service.getValue().path("restart").asString(""), service.getKey());
                });
    }

    @Test
    void what_is_secret_is_read_from_a_file() {
        assertEquals(
                List.of(),
                named().flatMap(service ->
                                service.getValue().path("environment").propertyStream())
                        .filter(variable -> SECRET.matcher(variable.getKey()).find())
                        .filter(variable -> !variable.getValue().asString("").startsWith("/secrets/"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static Stream<Map.Entry<String, JsonNode>> named() {
        return services.propertyStream();
    }

    /** All but what makes the secrets, which must be root to give volumes away. */
    private static Stream<Map.Entry<String, JsonNode>> running() {
        return named().filter(service -> !service.getKey().equals("first-start"));
    }
}
