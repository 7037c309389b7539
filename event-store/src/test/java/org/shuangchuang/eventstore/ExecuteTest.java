package org.shuangchuang.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shuangchuang.eventstore.Counter.COUNTERS;
import static org.shuangchuang.eventstore.Counter.DECIDER;
import static org.shuangchuang.eventstore.Counter.add;
import static org.shuangchuang.eventstore.StoreFixture.await;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shuangchuang.vocabulary.Refused;

class ExecuteTest {

    private final StoreFixture fixture = new StoreFixture();
    private final EventStore store = fixture.store();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_command_is_answered_with_the_state_after_it() {
        await(store.execute(fixture.context(), COUNTERS.stream("a"), DECIDER, add(2)));
        Decided<Long> decided = await(store.execute(fixture.context(), COUNTERS.stream("a"), DECIDER, add(3)));
        assertEquals(5, decided.state());
        assertEquals(2, decided.version());
        assertEquals("a", decided.id());
        assertEquals(List.of(new Decided.Written("counter-a", 2)), decided.written());
    }

    @Test
    void a_stream_that_is_taken_for_new_and_is_not_is_decided_on_what_it_has() {
        fixture.append("a");
        Decided<Long> decided =
                await(fixture.replica().execute(fixture.context(), COUNTERS.fresh("a"), DECIDER, add(2)));
        assertEquals(3, decided.state());
        assertEquals(2, decided.version());
    }

    @Test
    void a_repeated_command_on_a_stream_of_its_own_gets_its_first_answer() {
        await(store.execute(fixture.context("once", "body"), COUNTERS.fresh("a"), DECIDER, add(2)));
        Decided<Long> again =
                await(store.execute(fixture.context("once", "body"), COUNTERS.fresh("b"), DECIDER, add(2)));
        assertEquals("a", again.id());
        assertEquals(2, again.state());
        assertEquals(1, fixture.count("select count(*) from event"));
    }

    @Test
    void what_was_written_is_told_in_the_order_of_the_log() {
        List<StreamId<Long, Counter.Added>> streams = IntStream.range(0, 40)
                .mapToObj(number -> COUNTERS.stream("" + number))
                .toList();
        Decided<Long> decided =
                await(store.execute(fixture.context(), streams.getFirst(), streams.subList(1, 40), parts -> {
                    Changes changes = Changes.none();
                    for (StreamId<Long, Counter.Added> stream : streams.reversed()) {
                        changes.and(stream, DECIDER.decide(add(1), parts.get(stream)));
                    }
                    return changes;
                }));
        fixture.logAll("leader");
        assertEquals(
                fixture.log().stream()
                        .map(entry -> new Decided.Written(entry.stream(), entry.version()))
                        .toList(),
                decided.written());
    }

    @Test
    void a_repeated_command_gets_the_first_answer_for_ever_and_has_one_effect() {
        CommandContext first = fixture.context("once", "body");
        await(store.execute(first, COUNTERS.stream("a"), DECIDER, add(2)));
        await(store.execute(fixture.context(), COUNTERS.stream("a"), DECIDER, add(40)));
        Decided<Long> again =
                await(store.execute(fixture.context("once", "body"), COUNTERS.stream("a"), DECIDER, add(2)));
        assertEquals(2, again.state());
        assertEquals(1, again.version());
        assertEquals(42, await(store.load(COUNTERS.stream("a"))).state());
    }

    @Test
    void a_repeated_command_that_would_be_refused_now_still_gets_its_first_answer() {
        Counter.Add once = new Counter.Add(1, 1);
        await(store.execute(fixture.context("once", "body"), COUNTERS.stream("a"), DECIDER, once));
        assertEquals(
                1,
                await(store.execute(fixture.context("once", "body"), COUNTERS.stream("a"), DECIDER, once))
                        .state());
    }

    @Test
    void a_key_cannot_be_used_for_another_body() {
        await(store.execute(fixture.context("once", "body"), COUNTERS.stream("a"), DECIDER, add(1)));
        assertThrows(
                KeyReused.class,
                () -> await(store.execute(fixture.context("once", "other"), COUNTERS.stream("a"), DECIDER, add(2))));
        assertEquals(1, fixture.count("select count(*) from event"));
    }

    @Test
    void the_same_command_sent_many_times_at_once_has_one_effect_and_one_answer() {
        List<Uni<Decided<Long>>> all = IntStream.range(0, 12)
                .mapToObj(_ -> store.execute(fixture.context("once", "body"), COUNTERS.stream("a"), DECIDER, add(7)))
                .toList();
        List<Decided<Long>> answers = await(Uni.join().all(all).andFailFast());
        assertTrue(answers.stream().allMatch(answer -> answer.version() == 1 && answer.state() == 7));
        assertEquals(1, fixture.count("select count(*) from event"));
    }

    @Test
    void a_refusal_stores_nothing_and_is_decided_anew_when_repeated() {
        Counter.Add tooMuch = new Counter.Add(1, 0);
        assertThrows(
                Refused.class,
                () -> await(store.execute(fixture.context("once", "body"), COUNTERS.stream("a"), DECIDER, tooMuch)));
        assertEquals(
                0, fixture.count("select count(*) from command_key") + fixture.count("select count(*) from event"));
        await(store.execute(fixture.context("once", "body"), COUNTERS.stream("a"), DECIDER, add(1)));
        assertEquals(1, fixture.count("select count(*) from event"));
    }

    @Test
    void a_command_with_nothing_to_do_stores_its_key() {
        Decided<Long> decided =
                await(store.execute(fixture.context("idle", "body"), COUNTERS.stream("a"), DECIDER, add(0)));
        assertEquals(0, decided.version());
        assertEquals(1, fixture.count("select count(*) from command_key"));
        assertEquals(0, fixture.count("select count(*) from event"));
    }

    @Test
    void a_stale_version_is_told_and_an_unknown_id_too() {
        fixture.append("a");
        CommandContext plain = fixture.context();
        CommandContext stale = new CommandContext(
                plain.metadata(),
                plain.reach(),
                plain.key(),
                plain.fingerprint(),
                7L,
                plain.today(),
                plain.registrations());
        assertThrows(StaleVersion.class, () -> await(store.execute(stale, COUNTERS.stream("a"), DECIDER, add(1))));
        assertThrows(
                UnknownId.class,
                () -> await(store.execute(fixture.context(), COUNTERS.existing("nobody"), DECIDER, add(1))));
        assertThrows(UnknownId.class, () -> await(store.load(COUNTERS.existing("nobody"))));
    }

    @Test
    void an_event_cannot_have_happened_before_the_last_one() {
        fixture.append("a");
        Refused refused = assertThrows(
                Refused.class,
                () -> await(store.execute(
                        fixture.context(),
                        COUNTERS.stream("a"),
                        List.of(),
                        parts -> Changes.of(
                                COUNTERS.stream("a"), List.of(new Counter.Added(1, LocalDate.of(2021, 2, 28)))))));
        assertEquals(StoreRule.OCCURRED_BEFORE_LAST, refused.rule());
    }

    @Test
    void commands_on_one_stream_at_once_are_all_decided_one_after_another() {
        List<Uni<Decided<Long>>> all = IntStream.range(0, 10)
                .mapToObj(_ -> store.execute(fixture.context(), COUNTERS.stream("hot"), DECIDER, new Counter.Add(1, 6)))
                .toList();
        int refused = 0;
        List<Long> versions = new ArrayList<>();
        for (Uni<Decided<Long>> one :
                all.stream().map(uni -> uni.memoize().indefinitely()).toList()) {
            try {
                versions.add(await(one).version());
            } catch (Refused e) {
                refused++;
            }
        }
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), versions.stream().sorted().toList());
        assertEquals(4, refused);
    }

    /** Two-stream commands that lose on one stream only: what they would have written to the other must not be there. */
    @Test
    void a_decision_over_several_streams_is_stored_whole_or_not_at_all() {
        int commands = Rounds.of(120, 3000);
        Random random = new Random(7);
        List<Uni<Decided<Long>>> all = new ArrayList<>();
        for (int i = 0; i < commands; i++) {
            StreamId<Long, Counter.Added> first = COUNTERS.stream("s" + random.nextInt(4));
            StreamId<Long, Counter.Added> second = COUNTERS.stream("t" + random.nextInt(4));
            List<Counter.Added> one = List.of(new Counter.Added(1, Counter.DAY));
            all.add(store.execute(
                    fixture.context(),
                    first,
                    List.of(second),
                    _ -> Changes.of(first, one).and(second, one)));
        }
        long stored = 0;
        for (int from = 0; from < all.size(); from += 8) {
            List<Uni<Boolean>> round = all.subList(from, Math.min(from + 8, all.size())).stream()
                    .map(uni -> uni.map(_ -> true).onFailure(Conflict.class).recoverWithItem(false))
                    .toList();
            stored += await(Uni.join().all(round).andFailFast()).stream()
                    .filter(done -> done)
                    .count();
        }
        long firsts = fixture.count("select count(*) from event where stream like 'counter-s%'");
        long seconds = fixture.count("select count(*) from event where stream like 'counter-t%'");
        assertEquals(stored, firsts);
        assertEquals(stored, seconds);
        assertEquals(stored, fixture.count("select count(*) from command_key"));
        assertEquals(
                0,
                fixture.count("select count(*) from stream_head h where version <> (select count(*) from event e where"
                        + " e.stream = h.stream)"));
    }

    /** PostgreSQL cannot store the character NUL in a name: such a command fails alone. */
    @Test
    void a_command_that_the_database_refuses_does_not_harm_those_that_share_its_transaction() {
        List<Uni<Boolean>> all = IntStream.range(0, 60)
                .mapToObj(i -> store.execute(
                                fixture.context(),
                                COUNTERS.stream(i % 10 == 3 ? "bad\0" + i : "good" + i),
                                DECIDER,
                                add(1))
                        .map(_ -> true)
                        .onFailure()
                        .recoverWithItem(false))
                .toList();
        List<Boolean> stored = await(Uni.join().all(all).andFailFast());
        for (int i = 0; i < stored.size(); i++) {
            assertEquals(i % 10 != 3, stored.get(i));
        }
        assertEquals(54, fixture.count("select count(*) from event"));
    }

    @Test
    void many_commands_on_one_stream_at_once_are_decided_in_order_and_share_transactions() {
        int commands = Rounds.of(200, 5000);
        List<Uni<Decided<Long>>> all = IntStream.range(0, commands)
                .mapToObj(_ -> store.execute(fixture.context(), COUNTERS.stream("hot"), DECIDER, add(1)))
                .toList();
        List<Decided<Long>> answers = await(Uni.join().all(all).andFailFast());
        assertEquals(
                LongStream.rangeClosed(1, commands).boxed().toList(),
                answers.stream().map(Decided::version).sorted().toList());
        assertTrue(answers.stream().allMatch(answer -> answer.state() == answer.version()));
        long transactions = fixture.count("select count(distinct xmin::text) from event");
        assertTrue(transactions <= commands / 10, transactions + " transactions for " + commands + " commands");
    }

    @Test
    void replicas_on_one_stream_each_decide_on_what_the_others_stored() {
        int commands = Rounds.of(60, 1500);
        List<EventStore> replicas = List.of(store, fixture.replica(), fixture.replica());
        List<Uni<Boolean>> all = IntStream.range(0, commands)
                .mapToObj(i -> replicas.get(i % 3)
                        .execute(fixture.context(), COUNTERS.stream("hot"), DECIDER, new Counter.Add(1, commands - 10))
                        .map(_ -> true)
                        .onFailure(Refused.class)
                        .recoverWithItem(false))
                .toList();
        List<Boolean> done = await(Uni.join().all(all).andFailFast());
        assertEquals(commands - 10, done.stream().filter(one -> one).count());
        assertEquals(commands - 10, fixture.count("select count(*) from event"));
        assertEquals(commands - 10, await(store.load(COUNTERS.stream("hot"))).state());
    }

    /** Each command brings the counter to a number of its own: decided on any other state, it would bring it elsewhere. */
    @Test
    void replicas_on_one_stream_never_build_on_what_was_not_stored() {
        int commands = Rounds.of(300, 3000);
        var hot = COUNTERS.stream("hot");
        List<EventStore> replicas = List.of(store, fixture.replica(), fixture.replica());
        List<Uni<Decided<Long>>> all = LongStream.rangeClosed(1, commands)
                .mapToObj(target -> replicas.get((int) target % 3)
                        .execute(
                                fixture.context(),
                                hot,
                                List.of(),
                                parts -> Changes.of(
                                        hot, List.of(new Counter.Added(target - parts.get(hot), Counter.DAY)))))
                .toList();
        Map<Long, Long> answered = await(
                        Uni.join().all(all).usingConcurrencyOf(24).andFailFast())
                .stream()
                .collect(Collectors.toMap(Decided::version, Decided::state));
        assertEquals(commands, answered.size());
        answered.forEach((version, state) -> assertEquals(
                state,
                fixture.count("select sum((data->>'number')::bigint) from event where version <= " + version),
                "at version " + version));
    }

    /** A repetition that would be refused by its own first run must neither be refused nor keep others with its key waiting. */
    @Test
    void the_same_command_at_once_is_answered_also_where_its_own_effect_forbids_it() {
        for (int round = 0; round < Rounds.of(40, 1000); round++) {
            String counter = "once" + round;
            Counter.Add once = new Counter.Add(7, 7);
            await(store.execute(fixture.context(), COUNTERS.stream(counter), DECIDER, add(0)));
            List<Uni<Decided<Long>>> all = IntStream.range(0, 6)
                    .mapToObj(_ ->
                            store.execute(fixture.context(counter, "body"), COUNTERS.stream(counter), DECIDER, once))
                    .toList();
            List<Decided<Long>> answers = await(Uni.join().all(all).andFailFast());
            assertTrue(answers.stream().allMatch(answer -> answer.version() == 1 && answer.state() == 7));
        }
    }
}
