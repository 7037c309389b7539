package org.shuangchuang.localstack.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

/** With a server that answers as Keycloak's token and administration interfaces do. */
class KeycloakTokensTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Actor HOLDER = new Actor("holder-1", Role.APPLICANT, "620102").actingFor("Y1620102");
    private static final Actor OFFICE = new Actor("office", Role.PROVINCIAL_APPROVER, "620000");

    private final Map<String, JsonNode> clients = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger answering = new AtomicInteger();
    private final AtomicInteger answeringAtMost = new AtomicInteger();
    private final CountDownLatch entered = new CountDownLatch(KeycloakTokens.AT_ONCE);
    private volatile CountDownLatch slow = new CountDownLatch(0);
    private int lifetime = 300;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/realms/master/protocol/openid-connect/token", exchange -> {
            Map<String, String> form = form(exchange);
            boolean known =
                    form.get("username").equals("admin") && form.get("password").equals("secret");
            token(exchange, known, "administrator");
        });
        server.createContext("/admin/realms/demo/clients", exchange -> {
            JsonNode client = JSON.readTree(exchange.getRequestBody());
            assertEquals("Bearer administrator", exchange.getRequestHeaders().getFirst("Authorization"));
            clients.put(client.path("clientId").asText(), client);
            answer(exchange, 201, "");
        });
        server.createContext("/realms/demo/protocol/openid-connect/token", exchange -> {
            Map<String, String> form = form(exchange);
            String id = form.get("client_id");
            asked.add(id);
            answeringAtMost.accumulateAndGet(answering.incrementAndGet(), Math::max);
            entered.countDown();
            await(slow);
            answering.decrementAndGet();
            JsonNode client = clients.get(id);
            boolean known = client != null && client.path("secret").asText().equals(form.get("client_secret"));
            token(exchange, known, "token-" + asked.size());
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void an_account_is_made_once_with_the_claims_of_its_actor() {
        tokens().of(HOLDER);
        assertEquals(1, clients.size());
        Map<String, String> claims = new HashMap<>();
        clients.values().iterator().next().path("protocolMappers").forEach(mapper -> {
            assertEquals("true", mapper.at("/config/access.token.claim").asText());
            claims.put(
                    mapper.path("name").asText(),
                    mapper.at("/config/claim.value").asText());
        });
        assertEquals(
                Map.of("audience", "", "groups", "[\"APPLICANT\"]", "division", "620102", "party", "Y1620102"), claims);
        assertTrue(tokens().of(HOLDER).startsWith("token-"), "another run has the secret of what is there");
        assertEquals(1, clients.size());
        tokens().of(OFFICE);
        assertEquals(2, clients.size());
        assertEquals(
                2,
                clients.values().stream()
                        .map(client -> client.path("secret").asText())
                        .distinct()
                        .count());
    }

    @Test
    void a_token_is_kept_while_it_is_young() {
        KeycloakTokens tokens = tokens();
        assertEquals(tokens.of(OFFICE), tokens.of(OFFICE));
        lifetime = 0;
        assertNotEquals(tokens.of(HOLDER), tokens.of(HOLDER));
    }

    @Test
    void few_are_asked_for_at_once_however_many_are_wanted() throws Exception {
        KeycloakTokens tokens = tokens();
        slow = new CountDownLatch(1);
        List<Future<String>> wanted = new ArrayList<>();
        for (int holder = 0; holder < 5 * KeycloakTokens.AT_ONCE; holder++) {
            Actor actor = new Actor("holder-" + holder, Role.APPLICANT, "620102");
            wanted.add(threads.submit(() -> tokens.of(actor)));
        }
        assertTrue(entered.await(30, TimeUnit.SECONDS));
        slow.countDown();
        for (Future<String> token : wanted) {
            assertTrue(token.get(30, TimeUnit.SECONDS).startsWith("token-"));
        }
        assertEquals(KeycloakTokens.AT_ONCE, answeringAtMost.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private KeycloakTokens tokens() {
        URI realm = URI.create("http://localhost:" + server.getAddress().getPort() + "/realms/demo");
        return new KeycloakTokens(realm, "admin", "secret");
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void token(HttpExchange exchange, boolean known, String token) throws IOException {
        if (known) {
            answer(exchange, 200, "{\"access_token\":\"" + token + "\",\"expires_in\":" + lifetime + "}");
        } else {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
