package org.shuangchuang.bench.append;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients in this process: each sends its next command when the last one is answered. */
public final class ClosedLoop {

    private static final int EVENTS_PER_STREAM = 10;
    private static final int DIGITS = 3;

    /** Appends one event. */
    @FunctionalInterface
    public interface Sending {

        /** @param first whether the client begins the stream */
        CompletionStage<?> send(String stream, boolean first, Posting.Posted command);
    }

    private final Sending sending;
    private final Executor clientsRunOn;

    /** @param clientsRunOn an event loop for stores that never block, else a thread for each call */
    public ClosedLoop(Sending sending, Executor clientsRunOn) {
        this.sending = sending;
        this.clientsRunOn = clientsRunOn;
    }

    public Round run(String round, int clients, boolean hot, double seconds) {
        Turn turn = new Turn(round, clients, hot, System.nanoTime() + (long) (seconds * 1e9));
        for (int client = 0; client < clients; client++) {
            int number = client;
            clientsRunOn.execute(() -> turn.next(number, 0));
        }
        turn.ended.join();
        return new Round(
                turn.acknowledged.sum(),
                turn.latencies.getTotalCount() / seconds,
                turn.latencies.getValueAtPercentile(50) / 1e6,
                turn.latencies.getValueAtPercentile(99) / 1e6);
    }

    private final class Turn {

        private final String round;
        private final boolean hot;
        private final long until;
        private final AtomicInteger running;
        private final LongAdder acknowledged = new LongAdder();
        private final Histogram latencies = new ConcurrentHistogram(DIGITS);
        private final CompletableFuture<Void> ended = new CompletableFuture<>();

        Turn(String round, int clients, boolean hot, long until) {
            this.round = round;
            this.hot = hot;
            this.until = until;
            this.running = new AtomicInteger(clients);
        }

        void next(int client, long number) {
            long from = System.nanoTime();
            if (from > until) {
                if (running.decrementAndGet() == 0) {
                    ended.complete(null);
                }
                return;
            }
            String name = round + "." + client;
            String stream = hot ? round : name + "." + number / EVENTS_PER_STREAM;
            boolean first = !hot && number % EVENTS_PER_STREAM == 0;
            var _ = sending.send(stream, first, Posting.Posted.of(name, number)).whenComplete((_, failure) -> {
                long now = System.nanoTime();
                if (failure != null) {
                    ended.completeExceptionally(failure);
                    return;
                }
                acknowledged.increment();
                if (now <= until) {
                    latencies.recordValue(now - from);
                }
                clientsRunOn.execute(() -> next(client, number + 1));
            });
        }
    }
}
