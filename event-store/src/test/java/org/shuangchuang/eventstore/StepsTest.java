package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final int STEPS = 20;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void nothing_of_a_step_is_kept_while_later_ones_go_on() {
        List<WeakReference<byte[]>> read = new CopyOnWriteArrayList<>();
        CompletableFuture<Boolean> last = new CompletableFuture<>();
        var all = Steps.whileMore(() -> {
                    if (read.size() == STEPS) {
                        return Uni.createFrom().completionStage(last);
                    }
                    byte[] page = new byte[1000];
                    read.add(new WeakReference<>(page));
                    return Uni.createFrom()
                            .item(page)
                            .emitOn(executor)
                            .chain(bytes -> Uni.createFrom().item(bytes.length > 0));
                })
                .subscribeAsCompletionStage();
        Awaitility.await().until(() -> {
            System.gc();
            return read.size() == STEPS
                    && read.stream().filter(page -> page.refersTo(null)).count() >= STEPS / 2;
        });
        last.complete(false);
        all.join();
        assertEquals(STEPS, read.size());
    }

    @Test
    void the_first_step_that_fails_is_the_last_one() {
        List<Integer> steps = new ArrayList<>();
        Uni<Void> all = Steps.whileMore(() -> {
            steps.add(steps.size());
            return steps.size() == 3
                    ? Uni.createFrom().failure(new UncheckedIOException(new IOException("away")))
                    : Uni.createFrom().item(true);
        });
        assertThrows(UncheckedIOException.class, () -> all.await().indefinitely());
        assertEquals(List.of(0, 1, 2), steps);
    }
}
