package org.shuangchuang.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shuangchuang.deploy.Manifests.Manifest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of mistake is made once in what is rendered for production, and must be found where it was made. */
class PlantedFaultsTest {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    private final Manifests production = Kustomize.render("production");

    private record Planted(String what, String kind, String name, Consumer<Manifest> fault, String told) {}

    private static Planted planted(String what, String kind, String name, Consumer<Manifest> fault, String told) {
        return new Planted(what, kind, name, fault, told);
    }

    private static final List<Planted> FAULTS = List.of(
            planted(
                    "a field that Kubernetes does not know",
                    "Deployment",
                    "subsidy-service",
                    deployment -> deployment.object(CONTAINER).put("imagePullPolicies", "Always"),
                    "imagePullPolicies"),
            planted(
                    "a field that an operator does not know",
                    "Cluster",
                    "subsidy-database",
                    database -> database.object("/spec").put("instance", 3),
                    "instance"),
            planted(
                    "a text where a number belongs",
                    "Deployment",
                    "gateway-service",
                    deployment -> deployment.object(CONTAINER + "/ports/0").put("containerPort", "8080"),
                    "containerPort"),
            planted(
                    "a number where a text belongs",
                    "Job",
                    "employment-migration",
                    job -> job.object(CONTAINER + "/env/0").put("value", 1),
                    "value"),
            planted(
                    "a word where an operator wants a number",
                    "KafkaTopic",
                    "subsidy-events",
                    topic -> topic.object("/spec").put("partitions", "many"),
                    "partitions"),
            planted(
                    "a missing field",
                    "Service",
                    "incubator-service",
                    service -> ((ObjectNode) service.at("/spec/ports/0")).remove("port"),
                    "port"),
            planted(
                    "a field missing for an operator",
                    "KafkaNodePool",
                    "broker",
                    pool -> pool.object("/spec").remove("roles"),
                    "roles"),
            planted(
                    "a kind that does not exist",
                    "Deployment",
                    "subsidy-service",
                    deployment -> ((ObjectNode) deployment.json()).put("kind", "Deploiment"),
                    "Deploiment"),
            planted(
                    "a bad quantity",
                    "Deployment",
                    "subsidy-service",
                    deployment ->
                            deployment.object(CONTAINER + "/resources/limits").put("memory", "512MB"),
                    "512MB"),
            planted(
                    "a bad quantity of an operator",
                    "Cluster",
                    "gateway-database",
                    database -> database.object("/spec/storage").put("size", "50 GB"),
                    "50 GB"),
            planted(
                    "a selector that misses its pods",
                    "Deployment",
                    "incubator-service",
                    deployment ->
                            deployment.object("/spec/selector/matchLabels").put("app.kubernetes.io/name", "incubators"),
                    "does not select its pods"),
            planted(
                    "a service without pods",
                    "Service",
                    "gateway-service",
                    service -> service.object("/spec/selector").put("app.kubernetes.io/component", "web"),
                    "selects no pods"),
            planted(
                    "a service for the pods of two workloads",
                    "Service",
                    "subsidy-service",
                    service -> service.object("/spec/selector").remove("app.kubernetes.io/component"),
                    "selects the pods of several workloads"),
            planted(
                    "a policy for nobody",
                    "NetworkPolicy",
                    "subsidy-service",
                    policy -> policy.object("/spec/podSelector/matchLabels").put("app.kubernetes.io/name", "subsidies"),
                    "selects no pods"),
            planted(
                    "a spread by foreign labels",
                    "Deployment",
                    "subsidy-service",
                    deployment -> deployment
                            .object(POD + "/topologySpreadConstraints/0/labelSelector/matchLabels")
                            .put("app.kubernetes.io/name", "gateway"),
                    "spread by labels"),
            planted(
                    "a port that pods do not have",
                    "Service",
                    "employment-service",
                    service -> service.object("/spec/ports/0").put("targetPort", "web"),
                    "no port web"),
            planted(
                    "a probe at a port that is not there",
                    "Deployment",
                    "employment-service",
                    deployment -> deployment
                            .object(CONTAINER + "/readinessProbe/httpGet")
                            .put("port", "web"),
                    "a probe asks"),
            planted(
                    "a secret that nobody makes",
                    "Deployment",
                    "subsidy-service",
                    deployment -> deployment
                            .object(CONTAINER + "/env/0/valueFrom/secretKeyRef")
                            .put("name", "database-app"),
                    "nobody makes secret"),
            planted(
                    "a key that a secret lacks",
                    "Deployment",
                    "subsidy-service",
                    deployment -> deployment
                            .object(CONTAINER + "/env/0/valueFrom/secretKeyRef")
                            .put("key", "hostname"),
                    "nobody makes secret"),
            planted(
                    "a secret volume that nobody makes",
                    "Job",
                    "subsidy-migration",
                    job -> job.object(POD + "/volumes/1/secret").put("secretName", "ca"),
                    "nobody makes secret"),
            planted(
                    "a config map that is not there",
                    "Deployment",
                    "subsidy-service",
                    deployment -> deployment
                            .object(CONTAINER + "/envFrom/0/configMapRef")
                            .put("name", "settings"),
                    "no ConfigMap"),
            planted(
                    "an account that is not there",
                    "Job",
                    "gateway-migration",
                    job -> job.object(POD).put("serviceAccountName", "service"),
                    "no ServiceAccount"),
            planted(
                    "a volume that is not there",
                    "Deployment",
                    "subsidy-service",
                    deployment ->
                            deployment.object(CONTAINER + "/volumeMounts/0").put("name", "temp"),
                    "no volume temp"),
            planted(
                    "a scaler of nothing",
                    "HorizontalPodAutoscaler",
                    "gateway-service",
                    scaler -> scaler.object("/spec/scaleTargetRef").put("name", "gateway"),
                    "no Deployment gateway"),
            planted(
                    "replicas beside a scaler",
                    "Deployment",
                    "gateway-service",
                    deployment -> deployment.object("/spec").put("replicas", 2),
                    "autoscalers"),
            planted(
                    "a route to no service",
                    "HTTPRoute",
                    "gateway-door",
                    route -> route.object("/spec/rules/1/backendRefs/0").put("port", 80),
                    "no service answers"),
            planted(
                    "a route through no listener",
                    "HTTPRoute",
                    "gateway-to-https",
                    route -> route.object("/spec/parentRefs/0").put("sectionName", "plain"),
                    "no gateway listens"),
            planted(
                    "a certificate that nobody makes",
                    "Gateway",
                    "gateway-door",
                    gateway -> gateway.object("/spec/listeners/1/tls/certificateRefs/0")
                            .put("name", "cert"),
                    "nobody makes secret"),
            planted(
                    "a backup of no database",
                    "ScheduledBackup",
                    "subsidy-database",
                    backup -> backup.object("/spec/cluster").put("name", "database"),
                    "no Cluster database"),
            planted(
                    "a backup into no store",
                    "Cluster",
                    "subsidy-database",
                    database -> database.object("/spec/plugins/0/parameters").put("barmanObjectName", "backup"),
                    "no ObjectStore backup"),
            planted(
                    "a topic of no cluster",
                    "KafkaTopic",
                    "subsidy-events",
                    topic -> topic.object("/metadata/labels").put("strimzi.io/cluster", "brokers"),
                    "no Kafka brokers"),
            planted(
                    "pods that may run as root",
                    "Job",
                    "subsidy-migration",
                    job -> job.object(POD + "/securityContext").remove("runAsNonRoot"),
                    "runAsNonRoot"),
            planted(
                    "a container that keeps its capabilities",
                    "Deployment",
                    "gateway-service",
                    deployment ->
                            ((ArrayNode) deployment.at(CONTAINER + "/securityContext/capabilities/drop")).removeAll(),
                    "capabilities"),
            planted(
                    "a container without limits",
                    "Deployment",
                    "gateway-service",
                    deployment ->
                            deployment.object(CONTAINER + "/resources/limits").remove("memory"),
                    "limits/memory"));

    @TestFactory
    List<DynamicTest> every_planted_fault_is_found() {
        return FAULTS.stream()
                .map(planted -> DynamicTest.dynamicTest(planted.what(), () -> {
                    Manifests copy = production.copy();
                    planted.fault()
                            .accept(copy.find(planted.kind(), planted.name()).orElseThrow());
                    List<String> faults = OverlaysTest.faults(copy);
                    assertTrue(
                            faults.stream().anyMatch(fault -> fault.contains(planted.told())),
                            () -> "not found: " + planted.told() + " in " + faults);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> an_address_of_no_service_is_found() {
        return production
                .of("ConfigMap")
                .filter(settings ->
                        settings.at("/data/SHUANGCHUANG_OWNERS_SUBSIDY").isString())
                .map(settings -> DynamicTest.dynamicTest(settings.name(), () -> {
                    Manifests copy = production.copy();
                    copy.find("ConfigMap", settings.name())
                            .orElseThrow()
                            .object("/data")
                            .put("SHUANGCHUANG_OWNERS_SUBSIDY", "http://subsidy-service:8082");
                    assertEquals(1, PodReferences.faults(copy).size());
                }))
                .toList();
    }
}
