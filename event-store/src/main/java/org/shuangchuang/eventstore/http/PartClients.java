package org.shuangchuang.eventstore.http;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.shuangchuang.eventstore.StoreConfig;

/**
 * Makes the HTTP clients that other parts of the system are asked with. Whether a part is asked in the clear or not, its address says;
 * what an {@code https} address must show, and what it is shown, the installation's TLS configuration.
 */
@ApplicationScoped
public class PartClients {

    private final Vertx vertx;
    private final Optional<TlsConfiguration> tls;

    PartClients(Vertx vertx, TlsConfigurationRegistry registry, StoreConfig config) {
        this.vertx = vertx;
        this.tls = config.tlsConfigurationName()
                .map(name -> registry.get(name)
                        .orElseThrow(() -> new IllegalStateException("quarkus.tls." + name + " is not configured")));
    }

    /** @param options all but what concerns TLS */
    public HttpClient client(HttpClientOptions options) {
        tls.ifPresent(configured -> TlsConfigUtils.configure(options, configured));
        return vertx.createHttpClient(options.setSsl(false));
    }
}
