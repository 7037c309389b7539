package org.shuangchuang.deploy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shuangchuang.deploy.Manifests.Manifest;
import tools.jackson.databind.JsonNode;

/**
 * What Pod Security "restricted" demands of pods and containers, and beyond it: a root file system that nobody writes to, and a
 * limit for all that is used.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security Standards</a>
 */
final class PodSecurity {

    private static final Map<String, String> POD = Map.of(
            "/securityContext/runAsNonRoot", "true",
            "/securityContext/seccompProfile/type", "RuntimeDefault",
            "/automountServiceAccountToken", "false");
    private static final Map<String, String> CONTAINER = Map.of(
            "/securityContext/allowPrivilegeEscalation", "false",
            "/securityContext/readOnlyRootFilesystem", "true",
            "/securityContext/capabilities/drop/0", "ALL");
    private static final List<String> AMOUNTS = List.of(
            "/resources/requests/cpu",
            "/resources/requests/memory",
            "/resources/limits/cpu",
            "/resources/limits/memory");

    private PodSecurity() {}

    static List<String> faults(Manifests manifests) {
        return manifests.workloads().flatMap(PodSecurity::faults).toList();
    }

    private static Stream<String> faults(Manifest workload) {
        JsonNode pod = workload.at("/spec/template/spec");
        Stream<String> ofContainers = pod.path("containers")
                .valueStream()
                .flatMap(container -> Stream.concat(
                        lacking(container, CONTAINER),
                        AMOUNTS.stream().filter(amount -> container.at(amount).isMissingNode())));
        return Stream.concat(lacking(pod, POD), ofContainers).map(lacking -> workload.says("lacks " + lacking));
    }

    private static Stream<String> lacking(JsonNode node, Map<String, String> demanded) {
        return demanded.entrySet().stream()
                .filter(demand -> !node.at(demand.getKey()).asString("").equals(demand.getValue()))
                .map(Map.Entry::getKey);
    }
}
