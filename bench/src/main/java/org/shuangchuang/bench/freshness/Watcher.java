package org.shuangchuang.bench.freshness;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.shuangchuang.bench.http.Services;
import org.shuangchuang.bench.processes.Application;
import org.shuangchuang.localstack.Pause;

/** Reads the summary again and again and remembers which log positions each answer was computed from. */
final class Watcher implements AutoCloseable {

    private static final long PAUSE = 2;

    /** @param at when the answer had come, nanoseconds */
    private record Seen(long at, long[] positions) {}

    private final Application gateway;
    private final List<Seen> seen = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;

    Watcher(Application gateway) {
        this.gateway = gateway;
        this.thread = Thread.ofPlatform().start(this::watch);
    }

    private void watch() {
        while (!stopped) {
            look();
            Pause.milliseconds(PAUSE);
        }
    }

    private void look() {
        JsonArray positions = new JsonObject(gateway.get(Services.SUMMARY))
                .getJsonArray("figures")
                .getJsonObject(0)
                .getJsonObject("positions")
                .getJsonArray("employment");
        long[] numbers = new long[positions.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = positions.getLong(i);
        }
        seen.add(new Seen(System.nanoTime(), numbers));
    }

    /** When a position was first in an answer, nanoseconds. Only after {@link #close}. */
    OptionalLong first(int partition, long position) {
        int low = 0;
        int high = seen.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seen.get(middle).positions()[partition] >= position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == seen.size()
                ? OptionalLong.empty()
                : OptionalLong.of(seen.get(low).at());
    }

    /** Looks once more and ends. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        look();
    }
}
