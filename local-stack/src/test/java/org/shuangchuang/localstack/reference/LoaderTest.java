package org.shuangchuang.localstack.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.issuer.SigningKey;
import org.shuangchuang.localstack.issuer.Tokens;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Role;

/** The loader against a gateway that answers what the test says. */
class LoaderTest {
    private static final Tokens TOKENS = new Tokens("http://localhost:1", SigningKey.fresh());
    private static final Actor CLERK = new Actor("clerk-1", Role.PREFECTURE_REVIEWER, "620100");

    private record Request(String path, String key, String authorization, String body) {}

    private record Reply(int status, String body) {}

    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void a_command_goes_out_with_its_actor_a_key_of_its_name_and_fen_as_integers() {
        replies.add(new Reply(201, "{\"status\":\"OPEN\"}"));
        var body = Map.of("faceFen", Money.fen(5_0000_00), "occurredOn", LocalDate.of(2020, 6, 1));
        Answer answer = loader().send(Call.post("voucher 1 issued", CLERK, "/api/subsidy/vouchers", body));
        Request request = requests.remove();
        assertEquals("Bearer " + TOKENS.of(CLERK), request.authorization());
        assertTrue(request.body().contains("\"faceFen\":5000000"), request.body());
        assertTrue(request.body().contains("\"occurredOn\":\"2020-06-01\""), request.body());
        assertEquals("made-1", answer.id());
        assertEquals("OPEN", answer.body().path("status").asText());
    }

    @Test
    void a_second_load_sends_the_same_keys_and_no_two_commands_share_one() {
        load(loader());
        List<String> first = keys();
        requests.clear();
        load(loader());
        assertEquals(first, keys());
        assertEquals(100, first.stream().distinct().count());
    }

    @Test
    void an_owner_that_is_down_for_a_moment_gets_the_command_again_under_the_same_key() {
        replies.add(new Reply(503, "{}"));
        replies.add(new Reply(409, "{\"type\":\"urn:shuangchuang:problem:conflict\"}"));
        loader().send(Call.post("once", CLERK, "/api/x", Map.of()));
        assertEquals(3, requests.size());
        assertEquals(1, keys().stream().distinct().count());
    }

    @Test
    void a_refusal_ends_the_load_and_names_the_command() {
        replies.add(new Reply(409, "{\"type\":\"urn:shuangchuang:problem:notice-not-closed\"}"));
        var failed = assertThrows(
                LoadFailed.class,
                () -> loader().stage(
                                "awarded", List.of(Call.post("claim 7 awarded", CLERK, "/api/subsidy/x", Map.of()))));
        assertTrue(failed.getMessage().contains("claim 7 awarded"), failed.getMessage());
        assertTrue(failed.getMessage().contains("notice-not-closed"), failed.getMessage());
    }

    @Test
    void stages_follow_each_other_and_ids_are_known_afterwards() {
        Loader loader = loader();
        load(loader);
        loader.journeys(
                "second",
                List.of(1, 2),
                number -> loader.send(
                        Call.post("second " + number, CLERK, "/second/" + loader.id("call " + number), Map.of())));
        List<String> paths = requests.stream().map(Request::path).toList();
        assertTrue(paths.subList(0, 100).stream().allMatch("/first"::equals));
        assertTrue(paths.subList(100, 102).stream().allMatch(path -> path.startsWith("/second/made-")));
        assertTrue(mostUnderWay.get() <= 24, mostUnderWay + " at once");
    }

    private static void load(Loader loader) {
        loader.stage(
                "first",
                IntStream.range(0, 100)
                        .mapToObj(number -> Call.post("call " + number, CLERK, "/first", Map.of("number", number)))
                        .toList());
    }

    private Loader loader() {
        URI address = URI.create("http://localhost:" + gateway.getAddress().getPort());
        return new Loader(address, TOKENS, new Progress(new PrintStream(OutputStream.nullOutputStream()), false));
    }

    private List<String> keys() {
        return requests.stream().map(Request::key).sorted().toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        requests.add(new Request(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Reply reply = Objects.requireNonNullElse(replies.poll(), new Reply(200, "{}"));
        exchange.getResponseHeaders().add("Location", "/somewhere/made-" + requests.size());
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        underWay.decrementAndGet();
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
