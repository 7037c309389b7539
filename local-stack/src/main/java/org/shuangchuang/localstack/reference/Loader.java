package org.shuangchuang.localstack.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.shuangchuang.localstack.issuer.TokenSource;

/**
 * Sends the data set's commands through the gateway. Stages run one after the other; what is inside a stage runs side by
 * side, in any order. Commands have stable names, so loading again adds nothing.
 *
 * <pre>{@code
 * loader.stage("registered 登记", carriers.stream()
 *         .map(c -> Call.post("carrier " + c.number() + " registered", c.operator(), "/api/incubation/carriers", c.body()))
 *         .toList());
 * loader.journeys("recognised 认定", carriers, c -> {                  // one after the other per carrier, carriers side by side
 *     String id = loader.id("carrier " + c.number() + " registered");
 *     loader.send(Call.post("carrier " + c.number() + " applied", c.operator(), "/api/incubation/…/" + id, Map.of(…)));
 *     loader.send(Call.post("carrier " + c.number() + " reviewed", REVIEWER, …));
 * });
 * }</pre>
 *
 * <p>Streams refuse events that go back in time: choose dates so that every order within a stage works.
 */
public final class Loader {
    private final GatewayClient gateway;
    private final Progress progress;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    /**
     * @param gateway base address, for example {@code http://localhost:8080}
     * @param tokens one for every actor of the data set
     */
    public Loader(URI gateway, TokenSource tokens, Progress progress) {
        this.gateway = new GatewayClient(gateway, tokens);
        this.progress = progress;
    }

    /** Sends one command and waits for its answer. Named twice with different content is an error (422). */
    public Answer send(Call call) {
        Answer answer = gateway.send(call);
        ids.put(call.name(), answer.id());
        progress.command();
        return answer;
    }

    /**
     * Sends all calls side by side and returns when all are answered.
     *
     * @return the answers in the order of the calls
     * @throws LoadFailed when one was not accepted; the others under way are finished first
     */
    public List<Answer> stage(String title, List<Call> calls) {
        return sideBySide(
                title,
                calls.stream().<Callable<Answer>>map(call -> () -> send(call)).toList());
    }

    /** Runs a journey of several commands per subject, the subjects side by side. */
    public <T> void journeys(String title, Collection<T> subjects, Consumer<T> journey) {
        sideBySide(
                title,
                subjects.stream()
                        .<Callable<T>>map(subject -> () -> {
                            journey.accept(subject);
                            return subject;
                        })
                        .toList());
    }

    /**
     * The id that a named command was answered, whichever part sent it.
     *
     * @throws NoSuchElementException when no such command was sent
     */
    public String id(String callName) {
        String id = ids.get(callName);
        if (id == null) {
            throw new NoSuchElementException("no command was named " + callName);
        }
        return id;
    }

    /**
     * What the gateway answers to a read, for parts that go on from what services have concluded themselves.
     *
     * @throws UncheckedIOException when the gateway cannot be reached or answers with an error
     */
    public JsonNode read(String pathAndQuery) {
        try {
            return gateway.get(pathAndQuery);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <R> List<R> sideBySide(String title, List<Callable<R>> tasks) {
        progress.stage(title, tasks.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> running = new ArrayList<>();
            for (Callable<R> task : tasks) {
                running.add(threads.submit(() -> {
                    R result = task.call();
                    progress.done();
                    return result;
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : running) {
                results.add(join(future));
            }
            return results;
        }
    }

    private static <R> R join(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
