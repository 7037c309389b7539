package org.shuangchuang.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.stack.Replica;

/**
 * Gives each new connection to the next replica that says it is ready. It knows connections only, as the balancers in front of
 * services usually do: what a caller sends on one that it has kept goes where that once went. And it looks as those look that are
 * told by {@code deploy/kubernetes}: who says that it is not ready is out, who does not find the time to say anything is asked again,
 * three times in all.
 */
final class Balancer implements AutoCloseable {
    private static final int LOOK_EVERY_MILLISECONDS = 50;
    private static final int UNANSWERED_LOOKS = 3;
    private static final Duration LOOK_TIMEOUT = Duration.ofSeconds(2);
    private static final int CONNECT_MILLISECONDS = 1_000;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);

    private final ServerSocket door;
    private final List<Replica> replicas;
    private final Set<Replica> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closed;

    Balancer(List<Replica> replicas) {
        this.replicas = replicas;
        try {
            this.door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        for (Replica replica : replicas) {
            var _ = threads.submit(() -> watch(replica));
        }
        var _ = threads.submit(this::letIn);
    }

    /** Where callers come to. */
    URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** Waits until connections go to the replica, or no longer do. */
    void await(Replica replica, boolean wanted) {
        long until = System.nanoTime() + LONGEST_WAIT;
        while (ready.contains(replica) != wanted) {
            if (System.nanoTime() > until) {
                throw new AssertionError(replica + (wanted ? " does not become" : " does not cease to be") + " ready");
            }
            Pause.milliseconds(LOOK_EVERY_MILLISECONDS);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            door.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
        threads.shutdownNow();
        http.shutdownNow();
    }

    private void watch(Replica replica) {
        int unanswered = 0;
        while (!closed) {
            Optional<Boolean> answer = look(replica);
            unanswered = answer.isPresent() ? 0 : unanswered + 1;
            if (answer.orElse(false)) {
                ready.add(replica);
            } else if (answer.isPresent() || unanswered >= UNANSWERED_LOOKS) {
                ready.remove(replica);
            }
            Pause.milliseconds(LOOK_EVERY_MILLISECONDS);
        }
    }

    /** What the replica says, if it says anything; where nobody listens, nobody is ready. */
    private Optional<Boolean> look(Replica replica) {
        HttpRequest question = HttpRequest.newBuilder(replica.address().resolve("/q/health/ready"))
                .timeout(LOOK_TIMEOUT)
                .build();
        try {
            return Optional.of(
                    http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
        } catch (ConnectException away) {
            return Optional.of(false);
        } catch (IOException unanswered) {
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.of(false);
        }
    }

    private Void letIn() throws IOException {
        while (!closed) {
            Socket caller = door.accept();
            var _ = threads.submit(() -> connect(caller));
        }
        return null;
    }

    /** The next one in turn; one that does not take the connection after all is passed over. */
    private Void connect(Socket caller) throws IOException {
        int from = turn.getAndIncrement();
        for (int step = 0; step < replicas.size(); step++) {
            Replica replica = replicas.get(Math.floorMod(from + step, replicas.size()));
            if (ready.contains(replica)) {
                Socket server = new Socket();
                try {
                    server.connect(
                            new InetSocketAddress("localhost", replica.address().getPort()), CONNECT_MILLISECONDS);
                } catch (IOException away) {
                    server.close();
                    continue;
                }
                var _ = threads.submit(() -> pass(caller, server));
                return pass(server, caller);
            }
        }
        caller.close();
        return null;
    }

    /** Until one side ends it. */
    private static Void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
        return null;
    }
}
