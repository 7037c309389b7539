package org.shuangchuang.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.log.CloudEvents;
import org.shuangchuang.eventstore.log.SegmentForm;

/** All three owners on one port: the feed of what was recorded, and whatever else a test lets them answer. */
public final class Owners implements AutoCloseable {

    /** Answers one path. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final Map<String, String> PREFIXES =
            Map.of("incubation", "incubator", "subsidy", "subsidy", "employment", "employment");

    private final HttpServer server;
    private final Map<String, Log> logs = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    public Owners() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What a source has recorded. */
    public Log log(String source) {
        return logs.computeIfAbsent(source, Log::new);
    }

    /** Lets a path be answered from now on. */
    public void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Ends an exchange with a body. */
    public static void send(HttpExchange exchange, int status, String mediaType, String body) throws IOException {
        send(exchange, status, mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String mediaType, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Answer answer = answers.get(path);
        if (answer != null) {
            answer.to(exchange);
        } else if (path.matches("/api/[a-z]+/log(/entries|/heads|/position)?")) {
            String[] parts = path.split("/", -1);
            log(exchange, log(PREFIXES.get(parts[2])), parts.length > 4 ? parts[4] : "");
        } else {
            send(exchange, 404, "text/plain", "");
        }
    }

    private static void log(HttpExchange exchange, Log log, String what) throws IOException {
        Map<String, String> query = query(exchange);
        if (what.equals("entries")) {
            List<Long> positions = Stream.of(query.get("beyond").split(",", -1))
                    .map(Long::valueOf)
                    .toList();
            send(exchange, 200, SegmentForm.MEDIA_TYPE, SegmentForm.write(log.beyond(positions)));
            return;
        }
        String body = switch (what) {
            case "heads" -> log.heads();
            case "position" -> log.position(query.get("stream"), Long.parseLong(query.get("version")));
            default ->
                batch(log.after(
                        Integer.parseInt(query.get("partition")),
                        Long.parseLong(query.get("after")),
                        Integer.parseInt(query.get("limit"))));
        };
        send(exchange, body.isEmpty() ? 404 : 200, "application/json", body);
    }

    private static String batch(List<RecordedEvent> events) {
        return events.stream().map(event -> CloudEvents.json(event)).collect(Collectors.joining(",", "[", "]"));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query == null
                ? Map.of()
                : List.of(query.split("&", -1)).stream()
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
