package org.shuangchuang.localstack.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Role;

class IssuerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "known-to-the-parts";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Issuer issuer;

    @BeforeEach
    void start() {
        issuer = new Issuer(0, SigningKey.in(folder.resolve("key")), SECRET);
    }

    @AfterEach
    void stop() {
        issuer.close();
        http.close();
    }

    @Test
    void a_users_token_can_be_verified_with_the_published_keys_and_says_who_acts() throws Exception {
        Actor holder = new Actor("holder-1", Role.APPLICANT, "620102").actingFor("team-1");
        JwtClaims claims = verified(issuer.tokens().of(holder), Tokens.AUDIENCE);
        assertEquals("holder-1", claims.getSubject());
        assertEquals(List.of("APPLICANT"), claims.getStringListClaimValue("groups"));
        assertEquals("620102", claims.getStringClaimValue("division"));
        assertEquals("team-1", claims.getStringClaimValue("party"));
        assertTrue(claims.hasClaim("auth_time"));
    }

    @Test
    void the_key_stays_in_a_file_that_only_its_owner_reads() throws Exception {
        Path file = folder.resolve("key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String token = new Tokens(issuer.url(), SigningKey.in(file)).of(DemonstrationUser.FINANCE.actor());
        assertEquals("demonstration-finance", verified(token, Tokens.AUDIENCE).getSubject());
    }

    @Test
    void a_part_gets_a_token_for_the_feed_that_it_names_and_for_no_user() throws Exception {
        HttpResponse<String> answer = token("gateway:" + SECRET, "grant_type=client_credentials&scope=subsidy");
        assertEquals(200, answer.statusCode());
        JsonNode body = JSON.readTree(answer.body());
        JwtClaims claims = verified(body.path("access_token").asText(), "subsidy");
        assertEquals("gateway", claims.getSubject());
        assertTrue(!claims.hasClaim("groups"));
    }

    @Test
    void nobody_else_gets_one() throws Exception {
        assertEquals(
                401,
                token("gateway:wrong", "grant_type=client_credentials&scope=subsidy")
                        .statusCode());
        assertEquals(
                401,
                token("stranger:" + SECRET, "grant_type=client_credentials&scope=subsidy")
                        .statusCode());
        assertEquals(
                400,
                token("gateway:" + SECRET, "grant_type=client_credentials&scope=treasury")
                        .statusCode());
        assertEquals(
                400,
                token("gateway:" + SECRET, "grant_type=password&username=finance")
                        .statusCode());
    }

    @Test
    void it_listens_on_loopback_alone() throws Exception {
        int port = URI.create(issuer.url()).getPort();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                    assertThrows(java.io.IOException.class, () -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, port), 500);
                        }
                    });
                }
            }
        }
    }

    private JwtClaims verified(String token, String audience) throws Exception {
        JsonNode discovery = JSON.readTree(http.send(
                        HttpRequest.newBuilder(URI.create(issuer.url() + "/.well-known/openid-configuration"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(
                        new HttpsJwks(discovery.path("jwks_uri").asText())))
                .setExpectedIssuer(discovery.path("issuer").asText())
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private HttpResponse<String> token(String credentials, String form) throws Exception {
        byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
