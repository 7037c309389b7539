package org.shuangchuang.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Takes the spans that processes export, as bytes: texts stand in them as they are (Protocol Buffers). */
final class SpanReceiver implements AutoCloseable {
    private final HttpServer server;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    SpanReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** What makes a process export to here, and soon. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://localhost:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "100ms");
    }

    /** All that has come. */
    synchronized byte[] received() {
        return received.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream body = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            byte[] spans = body.readAllBytes();
            synchronized (this) {
                received.writeBytes(spans);
            }
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
