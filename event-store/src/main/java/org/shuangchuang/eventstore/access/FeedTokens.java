package org.shuangchuang.eventstore.access;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shuangchuang.eventstore.Contexts;
import org.shuangchuang.eventstore.StoreConfig;

/**
 * Tokens by which this part of the system reads the owners' feeds: client credentials (RFC 6749 section 4.4), one token per owner,
 * whose name is the scope that is asked for and the audience that is given; fetched anew when it ends.
 */
@ApplicationScoped
public class FeedTokens {

    private final OidcClients clients;
    private final StoreConfig config;
    private final String provider;
    private final String self;
    private final Map<String, Uni<OidcClient>> byOwner = new ConcurrentHashMap<>();
    private final Map<String, TokensHelper> held = new ConcurrentHashMap<>();

    FeedTokens(
            OidcClients clients,
            StoreConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String provider,
            @ConfigProperty(name = "quarkus.application.name") String self) {
        this.clients = clients;
        this.config = config;
        this.provider = provider;
        this.self = self;
    }

    /** The value of {@code Authorization} for an owner's feed. */
    public Uni<String> authorization(String owner) {
        TokensHelper tokens = held.computeIfAbsent(owner, _ -> new TokensHelper());
        return Contexts.answeredHere(
                        byOwner.computeIfAbsent(owner, this::client).chain(tokens::getTokens))
                .map(Tokens::getAccessToken)
                .map(token -> "Bearer " + token);
    }

    private Uni<OidcClient> client(String owner) {
        String secret = config.clientSecret()
                .orElseThrow(() -> new IllegalStateException("shuangchuang.client-secret is not configured"));
        OidcClientConfig settings = OidcClientConfig.authServerUrl(provider)
                .id(owner)
                .clientId(self)
                .credentials(secret)
                .scopes(owner)
                .build();
        return clients.newClient(settings).memoize().indefinitely();
    }
}
