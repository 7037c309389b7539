package org.shuangchuang.eventstore;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.eventstore.log.LogTail;
import org.shuangchuang.eventstore.service.BankView;
import org.shuangchuang.localstack.testing.RealBackends;

/** A view has what its position says, whatever runs beside it. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ProjectionRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    LogTail tail;

    @Inject
    EventStore store;

    @Inject
    SystemCommands commands;

    private final String bank = UUID.randomUUID().toString();

    @BeforeEach
    void something_is_in_the_log() {
        store.execute(commands.due("test", bank), Counter.COUNTERS.stream(bank), Counter.DECIDER, Counter.add(1))
                .await()
                .atMost(PATIENCE);
        await().until(() -> number("select count(*) from counter_view where id = '" + bank + "'") == 1);
    }

    /** A view that nobody goes on with would keep readers waiting. */
    @AfterEach
    void forget_the_views_of_this_test() {
        pool.query("delete from projection where name like 'test-%'")
                .execute()
                .await()
                .atMost(PATIENCE);
    }

    private long number(String query) {
        return pool.query(query)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private ProjectionRun run(String name, BiFunction<Mutiny.Session, List<RecordedEvent>, Uni<Void>> apply) {
        Projection projection = new Projection() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Uni<Void> apply(Mutiny.Session session, List<RecordedEvent> events) {
                return apply.apply(session, events);
            }
        };
        return new ProjectionRun(projection, sessions, pool, tail);
    }

    private static void begin(Context context, ProjectionRun run, CompletableFuture<Boolean> done) {
        context.runOnContext(_ -> run.next().subscribe().with(done::complete, done::completeExceptionally));
    }

    private CompletableFuture<Boolean> begun(ProjectionRun run) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        begin(Contexts.fresh(vertx.getOrCreateContext()), run, done);
        return done;
    }

    private static void end(CompletableFuture<Boolean> done) throws Exception {
        done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void what_it_wrote_is_there_although_another_committed_meanwhile_in_the_same_context() throws Exception {
        Context shared = Contexts.fresh(vertx.getOrCreateContext());
        CompletableFuture<BankView> found = new CompletableFuture<>();
        CompletableFuture<Boolean> otherIsDone = new CompletableFuture<>();
        ProjectionRun other = run(
                "test-other", (_, _) -> Uni.createFrom().completionStage(found).replaceWithVoid());
        ProjectionRun late = run(
                "test-late",
                (session, _) -> session.find(BankView.class, bank)
                        .invoke(found::complete)
                        .chain(view -> Uni.createFrom()
                                .completionStage(otherIsDone)
                                .invoke(() -> view.total = 7)
                                .replaceWithVoid()));
        CompletableFuture<Boolean> lateIsDone = new CompletableFuture<>();
        begin(shared, other, otherIsDone);
        begin(shared, late, lateIsDone);
        end(lateIsDone);

        assertTrue(number("select position from projection where name = 'test-late'") > 0);
        assertEquals(7, number("select total from counter_view where id = '" + bank + "'"));
    }

    @Test
    void while_it_fails_it_stays_where_it_is_and_tells_why_and_then_goes_on() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        ProjectionRun run = run("test-broken", (_, events) -> {
            if (broken.get()) {
                events.getFirst().mustFollow(7);
            }
            return Uni.createFrom().voidItem();
        });
        for (int time = 1; time <= 2; time++) {
            ExecutionException failure = assertThrows(ExecutionException.class, () -> end(begun(run)));
            assertInstanceOf(OutOfStep.class, failure.getCause());
            assertEquals(time, run.failures());
            assertTrue(run.fault().contains("version 7 of counter-"), run.fault());
            assertEquals(0, number("select position from projection where name = 'test-broken'"));
        }
        broken.set(false);
        end(begun(run));
        assertEquals(0, run.failures());
        assertNull(run.fault());
        assertEquals(run.position(), number("select position from projection where name = 'test-broken'"));
    }
}
