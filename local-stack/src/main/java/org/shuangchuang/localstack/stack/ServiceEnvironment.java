package org.shuangchuang.localstack.stack;

import java.util.HashMap;
import java.util.Map;
import org.shuangchuang.localstack.Postgres;

/**
 * Where a process finds what it stands on, as environment variables.
 *
 * @param bootstrapServers of Kafka
 * @param issuer address of the issuer of tokens
 * @param masterKey 32 bytes in Base64
 * @param clientSecret by which it proves to the issuer that it is a part of the system
 */
public record ServiceEnvironment(
        Postgres postgres, String bootstrapServers, String issuer, String masterKey, String clientSecret) {

    /**
     * Variables of one process, to be completed with the owners' addresses.
     *
     * @param database its own
     */
    public Map<String, String> of(String database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl(database));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", Postgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", Postgres.PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put("SHUANGCHUANG_CLIENT_SECRET", clientSecret);
        environment.put("SHUANGCHUANG_MASTER_KEY", masterKey);
        // all of a load comes from one machine at once
        environment.put("SHUANGCHUANG_GATEWAY_REQUESTS_PER_SECOND", "100000");
        return environment;
    }
}
