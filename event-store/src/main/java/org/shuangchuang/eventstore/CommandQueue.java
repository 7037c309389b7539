package org.shuangchuang.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.shuangchuang.eventstore.append.Append;
import org.shuangchuang.eventstore.append.Appender;
import org.shuangchuang.eventstore.append.Snapshots;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;

/**
 * Decides commands in the order in which they come and appends together what comes together. Commands on one stream follow each
 * other within a batch, each decided on the state that the one before it leaves; no stream is in two batches on their way. So a hot
 * stream costs one append for many commands, and replicas alone can take a version from each other.
 *
 * <p>All its state is touched on one event loop only, which is also that of the connections it appends over: what is brought while
 * that loop does something else is decided together.
 */
final class CommandQueue {

    /** Most commands in one transaction. */
    private static final int LARGEST_BATCH = 64;

    /**
     * Most transactions on their way at once. While one is on its way, what arrives is batched; another is sent when it would be full.
     * A lone command does not wait.
     */
    private static final int MOST_ON_THEIR_WAY = 4;

    private final Context loop;
    private final Appender appender;
    private final StateCache cache;
    private final Snapshots snapshots;
    private final BiConsumer<Command<?, ?>, Unsettled> unsettled;

    private final Queue<Ready> arriving = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();

    private final Deque<Ready> waiting = new ArrayDeque<>();
    private final Set<Object> busy = new HashSet<>();
    private int onTheirWay;

    /** Why a command could not be finished here and must be looked at with fresh states. */
    sealed interface Unsettled {

        /** Refused on states that may be behind, or that other commands on their way may still not leave. */
        record NotAllowed() implements Unsettled {}

        /** Another replica took the version. */
        record Moved() implements Unsettled {}

        /** The command was carried out before. */
        record Repeated(Append.Duplicate duplicate) implements Unsettled {}
    }

    private record Ready(Command<?, ?> command, Map<String, Loaded<?>> states, Set<Object> claims) {}

    private record Sent(Command<?, ?> command, Command.Decision decision, Set<Object> claims) {}

    /**
     * @param loop an event loop
     * @param unsettled is given what needs fresh states; it may bring the command again
     */
    CommandQueue(
            Context loop,
            Appender appender,
            StateCache cache,
            Snapshots snapshots,
            BiConsumer<Command<?, ?>, Unsettled> unsettled) {
        this.loop = loop;
        this.appender = appender;
        this.cache = cache;
        this.snapshots = snapshots;
        this.unsettled = unsettled;
    }

    /**
     * Brings a command. From any thread.
     *
     * @param states of all its streams; later ones that the cache has are preferred
     */
    void add(Command<?, ?> command, Map<String, Loaded<?>> states) {
        arriving.add(new Ready(command, states, command.claims()));
        wake();
    }

    /** Behind all that the loop has to do already: that may bring more. */
    private void wake() {
        if (!woken.getAndSet(true)) {
            loop.runOnContext(_ -> {
                woken.set(false);
                for (Ready next = arriving.poll(); next != null; next = arriving.poll()) {
                    waiting.add(next);
                }
                send();
            });
        }
    }

    private void send() {
        while (onTheirWay == 0 || onTheirWay < MOST_ON_THEIR_WAY && waiting.size() >= LARGEST_BATCH) {
            List<Sent> batch = decide();
            if (batch.isEmpty()) {
                return;
            }
            onTheirWay++;
            batch.forEach(sent -> busy.addAll(sent.claims()));
            store(batch);
        }
    }

    /** Takes what may go together and decides it. A command that must wait holds its streams against later ones. */
    private List<Sent> decide() {
        List<Sent> batch = new ArrayList<>();
        Map<String, Loaded<?>> states = new HashMap<>();
        Set<Object> held = new HashSet<>(busy);
        Set<Object> keys = new HashSet<>();
        Iterator<Ready> next = waiting.iterator();
        while (next.hasNext() && batch.size() < LARGEST_BATCH) {
            Ready ready = next.next();
            boolean free = ready.claims().stream().noneMatch(held::contains)
                    && !keys.contains(ready.command().key());
            if (!free) {
                held.addAll(ready.claims());
                continue;
            }
            next.remove();
            if (decide(ready, states, batch)) {
                keys.add(ready.command().key());
            }
        }
        return batch;
    }

    /** Whether it goes with the batch; one that does not is given away and holds nobody up. */
    private boolean decide(Ready ready, Map<String, Loaded<?>> states, List<Sent> batch) {
        Map<String, Loaded<?>> own = new HashMap<>();
        ready.states().forEach((stream, given) -> own.put(stream, latest(stream, given, states)));
        try {
            Command.Decision decision = ready.command().decideOn(own);
            states.putAll(decision.after());
            batch.add(new Sent(ready.command(), decision, ready.claims()));
            return true;
        } catch (Refused | UnknownId | StaleVersion | OutsideReach _) {
            unsettled.accept(ready.command(), new Unsettled.NotAllowed());
        } catch (RuntimeException fault) {
            ready.command().caller().fail(fault);
        }
        return false;
    }

    private Loaded<?> latest(String stream, Loaded<?> given, Map<String, Loaded<?>> states) {
        Loaded<?> speculative = states.get(stream);
        if (speculative != null) {
            return speculative;
        }
        return cache.get(stream)
                .<Loaded<?>>map(cached -> cached.version() > given.version() ? cached : given)
                .orElse(given);
    }

    private void store(List<Sent> batch) {
        appender.append(batch.stream().map(sent -> sent.decision().append()).toList())
                .subscribe()
                .with(outcomes -> stored(batch, outcomes), failure -> failed(batch, failure));
    }

    private void stored(List<Sent> batch, List<Append.Outcome> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            if (outcomes.get(i) instanceof Append.Stored) {
                keep(batch.get(i));
            }
        }
        release(batch);
        for (int i = 0; i < batch.size(); i++) {
            settle(batch.get(i), outcomes.get(i));
        }
    }

    /** The states that are stored now. */
    private void keep(Sent sent) {
        Map<String, Loaded<?>> after = sent.decision().after();
        after.values().forEach(cache::put);
        Iterator<Append.Expected> parts = sent.decision().append().expected().iterator();
        for (StreamId<?, ?> stream : sent.command().streams()) {
            snapshots.appended(stream, parts.next().version(), after.get(stream.name()));
        }
    }

    private void settle(Sent sent, Append.Outcome outcome) {
        switch (outcome) {
            case Append.Stored _ -> answer(sent.command(), sent.decision());
            case Append.VersionMoved _ -> unsettled.accept(sent.command(), new Unsettled.Moved());
            case Append.Duplicate duplicate -> unsettled.accept(sent.command(), new Unsettled.Repeated(duplicate));
            case Append.PersonRaced _ -> sent.command().caller().fail(new PersonRaced());
        }
    }

    private static <S, E extends Event> void answer(Command<S, E> command, Command.Decision decision) {
        command.caller().complete(command.answer(decision));
    }

    /** A batch that the database refuses has stored nothing; its commands go singly, so that one cannot harm the others. */
    private void failed(List<Sent> batch, Throwable failure) {
        if (batch.size() == 1 || !appender.refusedByDatabase(failure)) {
            release(batch);
            batch.forEach(sent -> sent.command().caller().fail(failure));
            return;
        }
        List<Append> unstored = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Sent sent : batch) {
            all = all.chain(() -> alone(sent, unstored));
        }
        all.subscribe().with(_ -> release(batch));
    }

    /** What was decided on something that is not stored after all must be decided anew. */
    private Uni<Void> alone(Sent sent, List<Append> unstored) {
        Append append = sent.decision().append();
        if (unstored.stream().anyMatch(append::buildsOn)) {
            unstored.add(append);
            unsettled.accept(sent.command(), new Unsettled.Moved());
            return Uni.createFrom().voidItem();
        }
        return appender.append(List.of(append))
                .invoke(outcomes -> {
                    if (outcomes.get(0) instanceof Append.Stored) {
                        keep(sent);
                    } else {
                        unstored.add(append);
                    }
                    settle(sent, outcomes.get(0));
                })
                .replaceWithVoid()
                .onFailure()
                .invoke(refused -> {
                    unstored.add(append);
                    sent.command().caller().fail(refused);
                })
                .onFailure()
                .recoverWithNull();
    }

    private void release(List<Sent> batch) {
        onTheirWay--;
        batch.forEach(sent -> busy.removeAll(sent.claims()));
        wake();
    }
}
