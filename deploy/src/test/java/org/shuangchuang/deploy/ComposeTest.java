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
import java.util.stream.Collectors;
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

    /** Otherwise {@code docker compose up --wait} calls it a failure that they have ended. */
    @Test
    void what_ends_by_itself_is_waited_for_by_another() {
        named().filter(service -> !service.getValue().has("profiles")
                        && !service.getValue().has("restart"))
                .map(Map.Entry::getKey)
                .forEach(ending -> assertTrue(
                        named().anyMatch(service -> service.getValue()
                                .at("/depends_on/" + ending + "/condition")
                                .asString("")
                                .equals("service_completed_successfully")),
                        ending + " is waited for by nobody"));
    }

    @Test
    void whatever_is_mounted_from_the_project_is_there() {
        List<String> mounted = named().flatMap(
                        service -> service.getValue().path("volumes").valueStream())
                .map(volume -> volume.asString("").split(":", 2)[0])
                .filter(source -> source.startsWith("./deploy/"))
                .toList();
        assertFalse(mounted.isEmpty());
        mounted.forEach(source -> assertTrue(Files.exists(FILE.resolveSibling(source)), source));
    }

    /** Each by its name in the network, which has an address for every replica. */
    @Test
    void every_service_of_ours_is_asked_for_its_metrics() throws IOException {
        JsonNode prometheus = JSON.valueToTree(
                new Yaml().load(Files.readString(Path.of("observability/prometheus/prometheus.yaml"))));
        assertEquals(
                named().filter(service ->
                                service.getValue().path("image").asString("").startsWith("shuangchuang/"))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                prometheus
                        .at("/scrape_configs/0/dns_sd_configs/0/names")
                        .valueStream()
                        .map(name -> name.asString(""))
                        .collect(Collectors.toSet()));
    }

    private static Stream<Map.Entry<String, JsonNode>> named() {
        return services.propertyStream();
    }

    /** All but what makes the secrets, which must be root to give volumes away. */
    private static Stream<Map.Entry<String, JsonNode>> running() {
        return named().filter(service -> !service.getKey().equals("first-start"));
    }
}
