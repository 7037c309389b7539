package org.shuangchuang.deploy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The secrets that there are once a system is installed, and their keys. None is written in the overlays. */
final class Secrets {

    /** What whoever installs the system makes; docs/operations.md says how. */
    static final Map<String, Set<String>> OF_THE_INSTALLER = Map.of(
            "incubator-master-key", Set.of("key"),
            "subsidy-master-key", Set.of("key"),
            "employment-master-key", Set.of("key"),
            "incubator-identity", Set.of("client-secret"),
            "subsidy-identity", Set.of("client-secret"),
            "employment-identity", Set.of("client-secret"),
            "gateway-identity", Set.of("client-secret"),
            "backup-credentials", Set.of("access-key-id", "secret-access-key"),
            "door-certificate", Set.of("tls.crt", "tls.key"));

    private Secrets() {}

    /** Keys by secret: the installer's, and those that operators make for the databases, the brokers and their users. */
    static Map<String, Set<String>> in(Manifests manifests) {
        Map<String, Set<String>> secrets = new HashMap<>(OF_THE_INSTALLER);
        manifests.of("Cluster").forEach(database -> {
            secrets.put(database.name() + "-app", Set.of("host", "port", "dbname", "username", "password"));
            secrets.put(database.name() + "-ca", Set.of("ca.crt"));
        });
        manifests.of("Kafka").forEach(kafka -> secrets.put(kafka.name() + "-cluster-ca-cert", Set.of("ca.crt")));
        manifests
                .of("KafkaUser")
                .forEach(user -> secrets.put(user.name(), Set.of("user.crt", "user.key", "user.p12", "user.password")));
        return secrets;
    }
}
