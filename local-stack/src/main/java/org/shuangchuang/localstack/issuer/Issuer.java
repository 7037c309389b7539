package org.shuangchuang.localstack.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jspecify.annotations.Nullable;

/**
 * A small OpenID Connect provider on this machine's loopback address: discovery, keys, and tokens for parts of the system (client
 * credentials, RFC 6749 section 4.4). A part asks by scope for the feed that it wants to read; the token's audience is that
 * feed's owner. It knows no users: their tokens are made by who holds the key.
 */
public final class Issuer implements AutoCloseable {
    private static final List<String> OWNERS = List.of("incubator", "subsidy", "employment");
    private static final List<String> CLIENTS =
            List.of("incubator-service", "subsidy-service", "employment-service", "gateway");

    private final HttpServer server;
    private final String clientSecret;
    private final Tokens tokens;

    /**
     * Starts it.
     *
     * @param port of the loopback address
     * @param clientSecret that the parts of the system know
     */
    public Issuer(int port, SigningKey key, String clientSecret) {
        this.clientSecret = clientSecret;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        this.tokens = new Tokens(url(), key);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> json(exchange, 200, key.publicSet()));
        server.createContext("/token", this::token);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What tokens name as their issuer, and what parts of the system discover it by. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Makes tokens of this issuer. */
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String discovery() {
        return JsonUtil.toJson(Map.of(
                "issuer",
                url(),
                "jwks_uri",
                url() + "/keys",
                "token_endpoint",
                url() + "/token",
                "grant_types_supported",
                List.of("client_credentials"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String client = client(exchange.getRequestHeaders().getFirst("Authorization"));
        String owner = form.getOrDefault("scope", "");
        if (client.isEmpty()) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (!"client_credentials".equals(form.get("grant_type"))) {
            json(exchange, 400, "{\"error\":\"unsupported_grant_type\"}");
        } else if (!OWNERS.contains(owner)) {
            json(exchange, 400, "{\"error\":\"invalid_scope\"}");
        } else {
            json(
                    exchange,
                    200,
                    JsonUtil.toJson(Map.of(
                            "access_token",
                            tokens.ofPart(client, owner),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            Tokens.LIFETIME.toSeconds())));
        }
    }

    /** The client whose secret was given, or nothing. */
    private String client(@Nullable String authorization) {
        return CLIENTS.stream()
                .filter(client -> isSame(authorization, client + ":" + clientSecret))
                .findFirst()
                .orElse("");
    }

    private static boolean isSame(@Nullable String authorization, String credentials) {
        byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
        String expected = "Basic " + Base64.getEncoder().encodeToString(bytes);
        return authorization != null
                && MessageDigest.isEqual(
                        authorization.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> form(String body) {
        return Stream.of(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, _) -> first));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
