package org.shuangchuang.deploy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shuangchuang.deploy.Manifests.Manifest;
import tools.jackson.databind.JsonNode;

/** Whether what selects pods selects those that it means, and no others. */
final class Selectors {

    /** A kind, and where its selector stands. */
    private record Selecting(String kind, String pointer) {}

    private static final List<Selecting> SELECTING = List.of(
            new Selecting("Service", "/spec/selector"),
            new Selecting("PodDisruptionBudget", "/spec/selector/matchLabels"),
            new Selecting("NetworkPolicy", "/spec/podSelector/matchLabels"),
            new Selecting("PodMonitor", "/spec/selector/matchLabels"));

    private Selectors() {}

    static List<String> faults(Manifests manifests) {
        return Stream.concat(ofWorkloads(manifests), ofOthers(manifests)).toList();
    }

    /** Pods that are in the overlay and carry the labels: of templates, and of the databases, whose operator makes them. */
    static List<Manifest> selected(Manifests manifests, JsonNode labels) {
        return Stream.concat(manifests.workloads(), manifests.of("Cluster"))
                .filter(manifest -> carries(labelsOfPods(manifest), labels))
                .toList();
    }

    private static Stream<String> ofWorkloads(Manifests manifests) {
        return manifests.of("Deployment").flatMap(deployment -> {
            JsonNode carried = labelsOfPods(deployment);
            Stream<String> itself = carries(carried, deployment.at("/spec/selector/matchLabels"))
                    ? Stream.empty()
                    : Stream.of(deployment.says("its selector does not select its pods"));
            Stream<String> spread = deployment
                    .at("/spec/template/spec/topologySpreadConstraints")
                    .valueStream()
                    .filter(constraint -> !carries(carried, constraint.at("/labelSelector/matchLabels")))
                    .map(_ -> deployment.says("its pods are spread by labels that they do not carry"));
            Stream<String> others = selected(manifests, deployment.at("/spec/selector/matchLabels")).stream()
                    .filter(other -> !other.equals(deployment))
                    .map(other -> deployment.says("selects the pods of " + other.name() + " too"));
            return Stream.of(itself, spread, others).flatMap(faults -> faults);
        });
    }

    private static Stream<String> ofOthers(Manifests manifests) {
        return SELECTING.stream()
                .flatMap(selecting -> manifests
                        .of(selecting.kind())
                        .flatMap(manifest -> fault(manifests, manifest, manifest.at(selecting.pointer()))));
    }

    private static Stream<String> fault(Manifests manifests, Manifest manifest, JsonNode labels) {
        List<Manifest> selected = selected(manifests, labels);
        if (selected.isEmpty()) {
            return Stream.of(manifest.says("selects no pods"));
        }
        boolean alone = Set.of("Service", "PodDisruptionBudget").contains(manifest.kind());
        return alone && selected.size() > 1
                ? Stream.of(manifest.says("selects the pods of several workloads"))
                : Stream.empty();
    }

    private static JsonNode labelsOfPods(Manifest manifest) {
        return manifest.kind().equals("Cluster")
                ? manifest.at("/spec/inheritedMetadata/labels")
                : manifest.at("/spec/template/metadata/labels");
    }

    private static boolean carries(JsonNode carried, JsonNode wanted) {
        return !wanted.isEmpty()
                && wanted.propertyStream()
                        .allMatch(label -> carried.path(label.getKey()).equals(label.getValue()));
    }
}
