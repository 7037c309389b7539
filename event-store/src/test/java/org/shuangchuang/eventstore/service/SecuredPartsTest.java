package org.shuangchuang.eventstore.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.http.PartClients;
import org.shuangchuang.localstack.testing.RealBackends;

/** Other parts are asked in the clear or behind TLS, as their addresses say; one that cannot show who it is, is not asked. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
@TestProfile(SecuredPartsTest.Secured.class)
class SecuredPartsTest {

    private static final String PASSWORD = "changeit";

    /** Believes one part's certificate. */
    public static class Secured implements QuarkusTestProfile {

        static final Path KNOWN = certificate("known", "localhost");

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "shuangchuang.tls-configuration-name",
                    "parts",
                    "quarkus.tls.parts.trust-store.p12.path",
                    KNOWN.toString(),
                    "quarkus.tls.parts.trust-store.p12.password",
                    PASSWORD);
        }
    }

    @Inject
    PartClients clients;

    @Test
    void a_part_whose_certificate_is_known_is_asked() throws Exception {
        HttpServer part = serve(Secured.KNOWN);
        assertEquals(204, ask("https://localhost:" + part.getAddress().getPort()));
        part.stop(0);
    }

    @Test
    void a_part_whose_certificate_is_not_known_is_not_asked() throws Exception {
        HttpServer stranger = serve(certificate("stranger", "localhost"));
        var failed = assertThrows(
                CompletionException.class,
                () -> ask("https://localhost:" + stranger.getAddress().getPort()));
        assertInstanceOf(SSLHandshakeException.class, failed.getCause());
        stranger.stop(0);
    }

    @Test
    void a_part_with_the_certificate_of_another_host_is_not_asked() throws Exception {
        HttpServer part = serve(Secured.KNOWN);
        var failed = assertThrows(
                CompletionException.class,
                () -> ask("https://127.0.0.1:" + part.getAddress().getPort()));
        assertInstanceOf(SSLHandshakeException.class, failed.getCause());
        part.stop(0);
    }

    @Test
    void a_part_inside_may_still_be_asked_in_the_clear() throws IOException {
        HttpServer part = HttpServer.create(anyPort(), 0);
        answering(part);
        assertEquals(204, ask("http://localhost:" + part.getAddress().getPort()));
        part.stop(0);
    }

    private int ask(String address) {
        HttpClient client = clients.client(new HttpClientOptions());
        return client.request(new RequestOptions().setAbsoluteURI(address + "/"))
                .compose(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode)
                .eventually(() -> client.close())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static HttpServer serve(Path keyStore) throws Exception {
        KeyStore keys = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return answering(server);
    }

    private static HttpServer answering(HttpServer server) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** A key with a certificate that it signed itself, in a store that serves and is believed alike. */
    private static Path certificate(String name, String host) {
        try {
            Path store = Files.createTempDirectory("tls").resolve(name + ".p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            name,
                            "-keyalg",
                            "EC",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD,
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "san=dns:" + host)
                    .inheritIO()
                    .start();
            assertEquals(0, keytool.waitFor());
            return store;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
