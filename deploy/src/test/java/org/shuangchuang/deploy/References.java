package org.shuangchuang.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuangchuang.deploy.Manifests.Manifest;
import tools.jackson.databind.JsonNode;

/** Whether everything that is named between resources is there. */
final class References {

    private final Manifests manifests;
    private final List<String> faults = new ArrayList<>();

    private References(Manifests manifests) {
        this.manifests = manifests;
    }

    static List<String> faults(Manifests manifests) {
        References references = new References(manifests);
        manifests.of("Service").forEach(references::service);
        manifests.of("NetworkPolicy").forEach(references::networkPolicy);
        manifests.of("PodMonitor").forEach(references::monitor);
        manifests.of("HorizontalPodAutoscaler").forEach(references::scaler);
        manifests.of("ScaledObject").forEach(references::scaler);
        manifests.of("Deployment").forEach(references::scaledOnce);
        manifests.of("Gateway").forEach(references::gateway);
        manifests.of("HTTPRoute").forEach(references::route);
        manifests.of("ScheduledBackup").forEach(backup -> references.named(backup, "Cluster", "/spec/cluster/name"));
        manifests.of("Cluster").forEach(references::database);
        Stream.of("KafkaTopic", "KafkaUser", "KafkaNodePool")
                .flatMap(manifests::of)
                .forEach(part -> references.named(part, "Kafka", "/metadata/labels/strimzi.io~1cluster"));
        return references.faults;
    }

    /** Ports by name and by number that the pods have which labels select. */
    private Set<String> ports(JsonNode labels) {
        return Selectors.selected(manifests, labels).stream()
                .flatMap(selected -> selected.kind().equals("Cluster")
                        ? Stream.of("metrics", "5432", "8000", "9187")
                        : selected.at("/spec/template/spec/containers")
                                .valueStream()
                                .flatMap(container -> container.path("ports").valueStream())
                                .flatMap(port -> Stream.of(
                                        port.path("name").asString(),
                                        port.path("containerPort").asString())))
                .collect(Collectors.toSet());
    }

    private void service(Manifest service) {
        Set<String> there = ports(service.at("/spec/selector"));
        service.at("/spec/ports").valueStream().forEach(port -> port(service, there, port.path("targetPort")));
    }

    private void networkPolicy(Manifest policy) {
        Set<String> there = ports(policy.at("/spec/podSelector/matchLabels"));
        policy.at("/spec/ingress")
                .valueStream()
                .flatMap(rule -> rule.path("ports").valueStream())
                .forEach(port -> port(policy, there, port.path("port")));
    }

    private void monitor(Manifest monitor) {
        Set<String> there = ports(monitor.at("/spec/selector/matchLabels"));
        monitor.at("/spec/podMetricsEndpoints")
                .valueStream()
                .forEach(endpoint -> port(monitor, there, endpoint.path("port")));
    }

    private void port(Manifest user, Set<String> there, JsonNode wanted) {
        if (!there.contains(wanted.asString())) {
            faults.add(user.says("its pods have no port " + wanted.asString()));
        }
    }

    private void scaler(Manifest scaler) {
        named(scaler, "Deployment", "/spec/scaleTargetRef/name");
    }

    /** Two that scale one deployment work against each other; one that nobody scales has no second replica. */
    private void scaledOnce(Manifest deployment) {
        long scalers = Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(manifests::of)
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asString("").equals(deployment.name()))
                .count();
        if (scalers != 1 || !deployment.at("/spec/replicas").isMissingNode()) {
            faults.add(deployment.says("is scaled by " + scalers + " autoscalers"));
        }
    }

    private void gateway(Manifest gateway) {
        gateway.at("/spec/listeners")
                .valueStream()
                .flatMap(listener -> listener.at("/tls/certificateRefs").valueStream())
                .filter(certificate -> !Secrets.in(manifests)
                        .containsKey(certificate.path("name").asString()))
                .forEach(certificate -> faults.add(gateway.says("nobody makes secret " + certificate.path("name"))));
    }

    private void route(Manifest route) {
        route.at("/spec/parentRefs").valueStream().forEach(parent -> {
            String section = parent.path("sectionName").asString("");
            boolean there = manifests.find("Gateway", parent.path("name").asString("")).stream()
                    .flatMap(gateway -> gateway.at("/spec/listeners").valueStream())
                    .anyMatch(listener -> listener.path("name").asString("").equals(section));
            if (!there) {
                faults.add(route.says("no gateway listens as " + parent));
            }
        });
        route.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> rule.path("backendRefs").valueStream())
                .forEach(backend -> {
                    boolean there = manifests
                            .find("Service", backend.path("name").asString(""))
                            .stream()
                            .flatMap(service -> service.at("/spec/ports").valueStream())
                            .anyMatch(port -> port.path("port").equals(backend.path("port")));
                    if (!there) {
                        faults.add(route.says("no service answers at " + backend));
                    }
                });
    }

    private void database(Manifest database) {
        database.at("/spec/plugins")
                .valueStream()
                .map(plugin -> plugin.at("/parameters/barmanObjectName").asString(""))
                .filter(store -> manifests.find("ObjectStore", store).isEmpty())
                .forEach(store -> faults.add(database.says("there is no ObjectStore " + store)));
    }

    private void named(Manifest user, String kind, String pointer) {
        String name = user.at(pointer).asString("");
        if (manifests.find(kind, name).isEmpty()) {
            faults.add(user.says("there is no " + kind + " " + name));
        }
    }
}
