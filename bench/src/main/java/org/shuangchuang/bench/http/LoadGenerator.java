package org.shuangchuang.bench.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * Sends requests from one event loop over a fixed number of connections. It shares the machine with what it measures, equally with all
 * of them.
 */
public final class LoadGenerator implements AutoCloseable {

    private static final int DIGITS = 3;

    private final Vertx vertx;
    private final Context context;
    private final HttpClient client;
    private final int connections;

    /** @param latencies nanoseconds; from the moment a request was due, when sent at a constant rate */
    public record Outcome(long answered, double perSecond, Histogram latencies) {}

    /** An answer: when its request was due, when it came, and its headers. Nanoseconds of {@link System#nanoTime}. */
    public record Answer(long due, long at, HttpClientResponse response) {}

    public LoadGenerator(Vertx vertx, int connections) {
        this.vertx = vertx;
        this.connections = connections;
        this.context = vertx.getOrCreateContext();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxWaitQueueSize(-1).setMaxHeaderSize(65_536),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** One request, answered when this returns. */
    public void once(Call call) {
        Run run = new Run(call, Long.MAX_VALUE, _ -> {});
        context.runOnContext(_ -> {
            run.open = 1;
            run.send(System.nanoTime()).onComplete(_ -> run.close());
        });
        run.ended.join();
    }

    /** Each connection sends its next request when the last one is answered. */
    public Outcome closed(Call call, double seconds) {
        Run run = new Run(call, System.nanoTime() + (long) (seconds * 1e9), _ -> {});
        context.runOnContext(_ -> {
            run.open = connections;
            for (int i = 0; i < connections; i++) {
                run.loop();
            }
        });
        return run.outcome(seconds);
    }

    /**
     * Requests at a constant rate, whether earlier ones are answered or not; those that find no free connection wait, and their
     * waiting counts.
     */
    public Outcome open(Call call, double rate, double seconds, Consumer<Answer> answered) {
        long from = System.nanoTime();
        Run run = new Run(call, from + (long) (seconds * 1e9), answered);
        context.runOnContext(_ -> {
            run.open = 1;
            run.paced(from, 1e9 / rate, 0);
        });
        return run.outcome(seconds);
    }

    private final class Run {

        private final Call call;
        private final long until;
        private final Consumer<Answer> listener;
        private final Histogram latencies = new Histogram(DIGITS);
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private int open;
        private long answered;
        private long inTime;

        Run(Call call, long until, Consumer<Answer> listener) {
            this.call = call;
            this.until = until;
            this.listener = listener;
        }

        Outcome outcome(double seconds) {
            ended.join();
            return new Outcome(answered, inTime / seconds, latencies);
        }

        void loop() {
            long now = System.nanoTime();
            if (now > until) {
                close();
            } else {
                send(now).onSuccess(_ -> loop());
            }
        }

        void paced(long from, double interval, long sent) {
            long next = sent;
            long due;
            while ((due = from + (long) (next * interval)) <= System.nanoTime() && due < until) {
                open++;
                send(due).onComplete(_ -> close());
                next++;
            }
            if (due >= until) {
                close();
                return;
            }
            long number = next;
            vertx.setTimer(1, _ -> paced(from, interval, number));
        }

        private void close() {
            if (--open == 0) {
                ended.complete(null);
            }
        }

        private Future<Void> send(long due) {
            RequestOptions options = new RequestOptions()
                    .setHost("localhost")
                    .setPort(call.port())
                    .setMethod(call.method())
                    .setURI(call.path().get())
                    .setHeaders(call.headers().get());
            return client.request(options)
                    .compose(request -> request.send(call.body()))
                    .compose(response -> response.body()
                            .compose(body -> response.statusCode() == call.expected()
                                    ? Future.succeededFuture(response)
                                    : Future.failedFuture(
                                            call.path().get() + ": " + response.statusCode() + " " + body)))
                    .onFailure(ended::completeExceptionally)
                    .map(response -> {
                        long now = System.nanoTime();
                        answered++;
                        latencies.recordValue(now - due);
                        if (now <= until) {
                            inTime++;
                        }
                        listener.accept(new Answer(due, now, response));
                        return null;
                    });
        }
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
    }
}
