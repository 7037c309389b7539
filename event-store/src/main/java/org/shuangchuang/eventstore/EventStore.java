package org.shuangchuang.eventstore;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shuangchuang.eventstore.append.Appender;
import org.shuangchuang.eventstore.append.CommandMeters;
import org.shuangchuang.eventstore.append.Snapshots;
import org.shuangchuang.eventstore.append.StoredCommand;
import org.shuangchuang.eventstore.append.StreamReader;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;

/**
 * Decides commands on streams and appends what they cause: optimistic, all or none, and the same answer for a command that is
 * repeated. A command on streams that are cached is decided without reading; what the decision rests on is checked when it is
 * appended. A refusal is given on fresh states only.
 *
 * <p>Made at start, on no request's context: its queue has an event loop of its own.
 */
@Startup
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class EventStore {

    /** How often a command is decided anew, because another replica was faster, before it is answered with a conflict. */
    private static final int MOST_ATTEMPTS = 16;

    private final StreamReader streams;
    private final StateCache cache = new StateCache();
    private final CommandQueue queue;
    private final CommandMeters meters;

    public EventStore(Vertx vertx, StreamReader streams, Appender appender, Snapshots snapshots, CommandMeters meters) {
        this.streams = streams;
        this.meters = meters;
        this.queue = new CommandQueue(vertx.getOrCreateContext(), appender, cache, snapshots, this::unsettled);
    }

    /** A stream as it is now. Fails with {@link UnknownId} when the stream must exist and does not. */
    public <S, E extends Event> Uni<Loaded<S>> load(StreamId<S, E> stream) {
        return streams.load(stream);
    }

    /**
     * Decides a command on one stream.
     *
     * @return the state after it; fails with {@link Refused}, {@link UnknownId}, {@link StaleVersion} or {@link Conflict}
     */
    public <C, S, E extends Event> Uni<Decided<S>> execute(
            CommandContext context, StreamId<S, E> stream, Decider<C, S, E> decider, C command) {
        return execute(
                context, stream, List.of(), parts -> Changes.of(stream, decider.decide(command, parts.get(stream))));
    }

    /**
     * Decides a command on several streams; all that it changes is appended, or nothing.
     *
     * @param answer the stream whose state answers the command; {@code If-Match} speaks of it
     * @param others further streams that the decision looks at or changes
     * @param decide pure; called again on fresh states when a version moved meanwhile
     * @return the answering stream's state after it; fails with {@link Refused}, {@link UnknownId}, {@link StaleVersion} or
     *     {@link Conflict}
     */
    public <S, E extends Event> Uni<Decided<S>> execute(
            CommandContext context,
            StreamId<S, E> answer,
            List<? extends StreamId<?, ?>> others,
            Function<Parts, Changes> decide) {
        return Contexts.answeredHere(Uni.createFrom().emitter(emitter -> {
            Command<S, E> command = Command.of(context, answer, others, decide, emitter);
            Optional<Map<String, Loaded<?>>> cached = cached(command);
            if (cached.isPresent()) {
                queue.add(command, cached.get());
            } else {
                decideOnFresh(command);
            }
        }));
    }

    private Optional<Map<String, Loaded<?>>> cached(Command<?, ?> command) {
        Map<String, Loaded<?>> states = new HashMap<>();
        for (StreamId<?, ?> stream : command.streams()) {
            Optional<Loaded<?>> state = stream.expected() == StreamId.Expected.NOTHING
                    ? Optional.of(stream.empty())
                    : cache.get(stream.name());
            if (state.isEmpty()) {
                return Optional.empty();
            }
            states.put(stream.name(), state.get());
        }
        return Optional.of(states);
    }

    private void unsettled(Command<?, ?> command, CommandQueue.Unsettled why) {
        switch (why) {
            case CommandQueue.Unsettled.NotAllowed _ -> decideOnFresh(command);
            case CommandQueue.Unsettled.Moved _
            when command.attempt() < MOST_ATTEMPTS -> decideOnFresh(command.again());
            case CommandQueue.Unsettled.Moved _ ->
                command.caller().fail(new Conflict(command.answer().name()));
            case CommandQueue.Unsettled.Repeated repeated ->
                repeat(command, repeated.duplicate().command());
        }
    }

    /** Reads what is new in the streams, and whether the command was carried out before; tells a refusal, queues the rest. */
    private void decideOnFresh(Command<?, ?> command) {
        Map<String, Loaded<?>> known = new HashMap<>();
        command.streams()
                .forEach(stream -> cache.get(stream.name()).ifPresent(state -> known.put(stream.name(), state)));
        streams.loadAll(command.context().key(), command.streams(), known)
                .subscribe()
                .with(
                        read -> {
                            read.loaded().values().forEach(cache::put);
                            if (read.known().isPresent()) {
                                repeat(command, read.known().get());
                                return;
                            }
                            try {
                                command.decideOn(read.loaded());
                                queue.add(command, read.loaded());
                            } catch (RuntimeException refused) {
                                command.caller().fail(refused);
                            }
                        },
                        command.caller()::fail);
    }

    /** The answer that the command was given when it was first carried out. */
    private <S, E extends Event> void repeat(Command<S, E> command, StoredCommand stored) {
        if (!Arrays.equals(stored.fingerprint(), command.context().fingerprint())) {
            command.caller().fail(new KeyReused());
            return;
        }
        meters.repeated();
        StreamId<S, E> original = command.answer().category().stream(StreamId.idIn(stored.stream()));
        streams.loadAt(original, stored.version())
                .map(loaded -> new Decided<>(
                        loaded.stream(),
                        loaded.state(),
                        loaded.version(),
                        List.of(new Decided.Written(loaded.stream(), loaded.version()))))
                .subscribe()
                .with(command.caller()::complete, command.caller()::fail);
    }
}
