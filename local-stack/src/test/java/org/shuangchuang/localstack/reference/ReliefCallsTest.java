package org.shuangchuang.localstack.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.issuer.SigningKey;
import org.shuangchuang.localstack.issuer.Tokens;

class ReliefCallsTest {

    private static final int QUIET_READS = 6;

    private final AtomicInteger reads = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> commands = new ConcurrentLinkedQueue<>();

    /** The designations may come slowly, and in bursts. */
    @Test
    void reliefs_are_stated_when_all_incubators_are_heard_of_however_long_the_list_is_quiet() throws IOException {
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.createContext("/", this::answer);
        gateway.start();
        try {
            URI address = URI.create("http://localhost:" + gateway.getAddress().getPort());
            Tokens tokens = new Tokens("http://localhost:1", SigningKey.fresh());
            new ReliefCalls()
                    .load(new Loader(
                            address, tokens, new Progress(new PrintStream(OutputStream.nullOutputStream()), false)));
        } finally {
            gateway.stop(0);
        }
        assertEquals(QUIET_READS + 1, reads.get());
        assertEquals(
                30, commands.stream().filter(path -> path.endsWith("/confirm")).count());
        assertEquals(
                30, commands.stream().filter(path -> path.endsWith("/rent")).count());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = "{}";
        if (exchange.getRequestMethod().equals("GET")) {
            body = opened(reads.incrementAndGet() <= QUIET_READS ? 29 : 30);
        } else {
            commands.add(exchange.getRequestURI().getPath());
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String opened(int incubators) {
        return IntStream.range(0, incubators)
                .mapToObj(number ->
                        "{\"carrierId\":\"%d\",\"carrierName\":\"孵化器%d\",\"division\":\"620100\",\"designations\":"
                                        .formatted(number, number)
                                + "[{\"kind\":\"INCUBATOR\",\"level\":\"PROVINCIAL\",\"from\":\"2019-05-28\"}]}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }
}
