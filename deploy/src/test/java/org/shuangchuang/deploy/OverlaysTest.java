package org.shuangchuang.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.deploy.Manifests.Manifest;

class OverlaysTest {

    private static final List<String> SERVICES = List.of("employment", "gateway", "incubator", "subsidy");

    static List<String> overlays() {
        return Kustomize.overlays();
    }

    /** Everything that is wrong with what an overlay renders to. */
    static List<String> faults(Manifests manifests) {
        return Stream.of(
                        manifests.all().stream().flatMap(manifest -> Shapes.faults(manifest).stream()),
                        manifests.all().stream().flatMap(manifest -> Quantities.faults(manifest).stream()),
                        Selectors.faults(manifests).stream(),
                        References.faults(manifests).stream(),
                        PodReferences.faults(manifests).stream(),
                        PodSecurity.faults(manifests).stream())
                .flatMap(faults -> faults)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothing_is_wrong_with_an_overlay(String overlay) {
        assertEquals(List.of(), faults(Kustomize.render(overlay)));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_service_comes_with_all_that_it_needs(String overlay) {
        Manifests manifests = Kustomize.render(overlay);
        for (String kind : List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget")) {
            assertEquals(SERVICES, names(manifests.of(kind), "-service"), kind);
        }
        assertEquals(SERVICES, names(manifests.of("Job"), "-migration"));
        assertEquals(SERVICES, names(manifests.of("Cluster"), "-database"));
        Set<String> policies = manifests.of("NetworkPolicy").map(Manifest::name).collect(Collectors.toSet());
        for (String service : SERVICES) {
            assertTrue(
                    policies.containsAll(List.of(service + "-service", service + "-migration", service + "-database")),
                    service);
        }
    }

    @Test
    void in_production_every_event_is_on_several_machines_and_in_a_backup() {
        Manifests production = Kustomize.render("production");
        assertEquals(
                3,
                production
                        .find("KafkaNodePool", "broker")
                        .orElseThrow()
                        .at("/spec/replicas")
                        .asInt());
        assertEquals(
                List.of("employment-events", "incubator-events", "subsidy-events"),
                names(production.of("KafkaTopic"), ""));
        production.of("KafkaTopic").forEach(topic -> {
            assertEquals(16, topic.at("/spec/partitions").asInt());
            assertEquals(3, topic.at("/spec/replicas").asInt());
            assertEquals(2, topic.at("/spec/config/min.insync.replicas").asInt());
        });
        production.of("Cluster").forEach(database -> {
            assertEquals(3, database.at("/spec/instances").asInt());
            assertEquals(1, database.at("/spec/postgresql/synchronous/number").asInt());
            assertTrue(production.find("ScheduledBackup", database.name()).isPresent(), database.name());
        });
    }

    @Test
    void in_production_both_compilers_work_with_the_options_of_the_images() throws IOException {
        String dockerfile = Files.readString(Path.of("images/Dockerfile"));
        Matcher options = Pattern.compile("JAVA_OPTIONS=\"(.+)\"").matcher(dockerfile);
        assertTrue(options.find());
        String both = options.group(1).replace(" -XX:TieredStopAtLevel=1", "");
        assertNotEquals(options.group(1), both);
        List<String> set = Kustomize.render("production")
                .of("Deployment")
                .flatMap(deployment ->
                        deployment.at("/spec/template/spec/containers/0/env").valueStream())
                .filter(variable -> variable.path("name").asString().equals("JAVA_OPTIONS"))
                .map(variable -> variable.path("value").asString())
                .toList();
        assertEquals(Collections.nCopies(SERVICES.size(), both), set);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void only_the_gateway_is_let_in_from_outside(String overlay) {
        List<String> open = Kustomize.render(overlay)
                .of("NetworkPolicy")
                .filter(policy -> policy.at("/spec/ingress")
                        .valueStream()
                        .flatMap(rule -> rule.path("from").valueStream())
                        .anyMatch(peer -> peer.at("/namespaceSelector/matchLabels/shuangchuang.org~1ingress")
                                .isString()))
                .map(policy -> policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1name")
                        .asString())
                .toList();
        assertEquals(List.of("gateway"), open);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void no_secret_is_written_down(String overlay) {
        assertEquals(0, Kustomize.render(overlay).of("Secret").count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations.md", "operations.zh-CN.md"})
    void the_guide_names_every_secret_that_is_to_be_made(String file) throws IOException {
        String guide = Files.readString(Path.of("../docs", file));
        Secrets.OF_THE_INSTALLER.forEach((secret, keys) -> {
            assertTrue(
                    guide.contains(secret) || guide.contains("SERVICE-" + secret.replaceAll("^[a-z]+-", "")), secret);
            keys.forEach(key -> assertTrue(guide.contains(key), secret + ": " + key));
        });
    }

    private static List<String> names(Stream<Manifest> manifests, String end) {
        return manifests
                .map(Manifest::name)
                .map(name -> name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name)
                .sorted()
                .toList();
    }
}
