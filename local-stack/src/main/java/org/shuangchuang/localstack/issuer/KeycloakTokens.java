package org.shuangchuang.localstack.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shuangchuang.vocabulary.Actor;

/**
 * Tokens of a Keycloak realm for the accounts of a demonstration: each account is a client of its own with the claims of its
 * actor, made by the administrator when it is first needed. Its secret is derived from the administrator's password, so that
 * nothing has to be kept and a later demonstration finds the same accounts.
 */
public final class KeycloakTokens implements TokenSource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A slow Keycloak answers few in time rather than none of many. */
    static final int AT_ONCE = 8;

    private static final String MAC = "HmacSHA256";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Clock clock = Clock.systemUTC();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final URI realm;
    private final String administrator;
    private final String password;
    private final Map<Actor, Made> made = new ConcurrentHashMap<>();
    private Made administration = new Made("", Instant.EPOCH);

    private record Made(String token, Instant usedUntil) {}

    /**
     * @param realm address of the realm: {@code http://keycloak:8080/realms/shuangchuang}
     * @param administrator of Keycloak, in its realm {@code master}
     */
    public KeycloakTokens(URI realm, String administrator, String password) {
        this.realm = realm;
        this.administrator = administrator;
        this.password = password;
    }

    @Override
    public String of(Actor actor) {
        return made.compute(actor, (_, before) -> isFresh(before) ? before : ask(actor))
                .token();
    }

    private boolean isFresh(Made token) {
        return token != null && clock.instant().isBefore(token.usedUntil());
    }

    private Made ask(Actor actor) {
        turns.acquireUninterruptibly();
        try {
            return askNow(actor);
        } finally {
            turns.release();
        }
    }

    private Made askNow(Actor actor) {
        String client = client(actor);
        Map<String, String> credentials =
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret(client));
        HttpResponse<String> answer = post(tokenAddress(realm), credentials);
        if (answer.statusCode() == 401) {
            register(client, actor);
            answer = post(tokenAddress(realm), credentials);
        }
        return made(answer);
    }

    private void register(String client, Actor actor) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(realm.resolve("/admin" + realm.getPath() + "/clients"))
                        .header("Authorization", "Bearer " + administration())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JSON.valueToTree(registration(client, actor)).toString())));
        if (answer.statusCode() != 201) {
            throw refused(answer);
        }
    }

    private Map<String, Object> registration(String client, Actor actor) {
        List<Map<String, Object>> mappers = new ArrayList<>(List.of(
                mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", Tokens.AUDIENCE)),
                claim("groups", "[\"" + actor.role().name() + "\"]", "JSON"),
                claim("division", actor.division(), "String")));
        if (actor.party() != null) {
            mappers.add(claim("party", actor.party(), "String"));
        }
        return Map.of(
                "clientId",
                client,
                "description",
                "an account of the demonstration",
                "secret",
                secret(client),
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "defaultClientScopes",
                List.of("basic"),
                "optionalClientScopes",
                List.of(),
                "protocolMappers",
                mappers);
    }

    private static Map<String, Object> claim(String name, String value, String type) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", name, "claim.value", value, "jsonType.label", type));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> settings) {
        Map<String, String> config = new HashMap<>(settings);
        config.put("access.token.claim", "true");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
    }

    private static String client(Actor actor) {
        String party = actor.party() == null ? "" : "-" + actor.party();
        return "demonstration-" + actor.subject() + "-" + actor.role() + "-" + actor.division() + party;
    }

    private String secret(String client) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of().formatHex(mac.doFinal(client.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized String administration() {
        if (!isFresh(administration)) {
            administration = made(post(
                    tokenAddress(realm.resolve("/realms/master")),
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            administrator,
                            "password",
                            password)));
        }
        return administration.token();
    }

    /** Used during the first half of its life. */
    private Made made(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw refused(answer);
        }
        try {
            JsonNode token = JSON.readTree(answer.body());
            Duration life = Duration.ofSeconds(token.path("expires_in").asLong());
            return new Made(token.path("access_token").asText(), clock.instant().plus(life.dividedBy(2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URI tokenAddress(URI realm) {
        return URI.create(realm + "/protocol/openid-connect/token");
    }

    private HttpResponse<String> post(URI address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static IllegalStateException refused(HttpResponse<String> answer) {
        return new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
    }
}
