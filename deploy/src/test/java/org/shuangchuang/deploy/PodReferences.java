package org.shuangchuang.deploy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuangchuang.deploy.Manifests.Manifest;
import tools.jackson.databind.JsonNode;

/** Whether everything that pods name is there: accounts, secrets and their keys, config maps, volumes, ports, other services. */
final class PodReferences {

    private final Manifests manifests;
    private final Map<String, Set<String>> secrets;

    private PodReferences(Manifests manifests) {
        this.manifests = manifests;
        this.secrets = Secrets.in(manifests);
    }

    static List<String> faults(Manifests manifests) {
        PodReferences references = new PodReferences(manifests);
        Stream<String> ofPods = manifests
                .workloads()
                .flatMap(workload -> references.faults(workload).map(workload::says));
        return Stream.concat(ofPods, manifests.of("ConfigMap").flatMap(references::addresses))
                .toList();
    }

    private Stream<String> faults(Manifest workload) {
        JsonNode pod = workload.at("/spec/template/spec");
        return Stream.of(
                        missing("ServiceAccount", pod.path("serviceAccountName")),
                        pod.path("volumes").valueStream().flatMap(this::ofVolume),
                        pod.path("containers").valueStream().flatMap(container -> ofContainer(container, pod)))
                .flatMap(faults -> faults);
    }

    private Stream<String> ofVolume(JsonNode volume) {
        JsonNode secret = volume.path("secret");
        JsonNode configMap = volume.at("/configMap/name");
        Stream<String> ofSecret = secret.isMissingNode()
                ? Stream.empty()
                : secret.path("items").valueStream().flatMap(item -> missingKey(secret.path("secretName"), item));
        return Stream.concat(ofSecret, configMap.isMissingNode() ? Stream.empty() : missing("ConfigMap", configMap));
    }

    private Stream<String> ofContainer(JsonNode container, JsonNode pod) {
        Stream<String> ofVariables = container.path("env").valueStream().flatMap(variable -> {
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            return secret.isMissingNode() ? Stream.empty() : missingKey(secret.path("name"), secret);
        });
        Stream<String> ofMaps = container
                .path("envFrom")
                .valueStream()
                .flatMap(from -> missing("ConfigMap", from.at("/configMapRef/name")));
        Set<String> volumes = texts(pod.path("volumes"), "name");
        Stream<String> ofMounts = container
                .path("volumeMounts")
                .valueStream()
                .map(mount -> mount.path("name").asString(""))
                .filter(volume -> !volumes.contains(volume))
                .map(volume -> "there is no volume " + volume);
        return Stream.of(ofVariables, ofMaps, ofMounts, ofProbes(container)).flatMap(faults -> faults);
    }

    private static Stream<String> ofProbes(JsonNode container) {
        Set<String> ports = texts(container.path("ports"), "name");
        return Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                .map(probe -> container.at("/" + probe + "/httpGet/port"))
                .filter(port -> !port.isMissingNode() && !ports.contains(port.asString()))
                .map(port -> "a probe asks at a port that is not there: " + port);
    }

    /** Every address in a setting that names a service of this installation. */
    private Stream<String> addresses(Manifest settings) {
        return settings.at("/data")
                .valueStream()
                .map(JsonNode::asString)
                .filter(text -> text.startsWith("http://"))
                .map(URI::create)
                .filter(address -> !address.getHost().contains("."))
                .filter(address -> manifests.find("Service", address.getHost()).stream()
                        .flatMap(service -> service.at("/spec/ports").valueStream())
                        .noneMatch(port -> port.path("port").asInt() == address.getPort()))
                .map(address -> settings.says("no service answers at " + address));
    }

    private Stream<String> missing(String kind, JsonNode name) {
        return manifests.find(kind, name.asString("")).isPresent()
                ? Stream.empty()
                : Stream.of("there is no " + kind + " " + name);
    }

    private Stream<String> missingKey(JsonNode secret, JsonNode key) {
        Set<String> keys = secrets.getOrDefault(secret.asString(""), Set.of());
        return keys.contains(key.path("key").asString(""))
                ? Stream.empty()
                : Stream.of("nobody makes secret " + secret + " with " + key.path("key"));
    }

    private static Set<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString("")).collect(Collectors.toSet());
    }
}
