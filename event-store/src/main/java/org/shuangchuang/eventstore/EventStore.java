package org.shuangchuang.eventstore;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.append.Append;
import org.shuangchuang.eventstore.append.Appender;
import org.shuangchuang.eventstore.append.StoredCommand;
import org.shuangchuang.eventstore.append.StreamReader;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Decider;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;

/**
 * Decides commands on streams and appends what they cause: optimistic, all or none, and the same answer for a command that is
 * repeated.
 */
@ApplicationScoped
@IfBuildProperty(name = "shuangchuang.owner", stringValue = "true", enableIfMissing = true)
public class EventStore {

    /** How often a command is decided anew on a fresh state before it is answered with a conflict. */
    private static final int ATTEMPTS = 16;

    private final StreamReader streams;
    private final Appender appender;

    EventStore(StreamReader streams, Appender appender) {
        this.streams = streams;
        this.appender = appender;
    }

    /** A stream as it is now. Fails with {@link UnknownId} when the stream must exist and does not. */
    public <S, E extends Event> Uni<Loaded<S>> load(StreamId<S, E> stream) {
        return streams.load(stream);
    }

    /**
     * Decides a command on one stream.
     *
     * @return the state after it; fails with {@link Refused}, {@link UnknownId} or {@link Conflict}
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
     * @return the answering stream's state after it; fails with {@link Refused}, {@link UnknownId} or {@link Conflict}
     */
    public <S, E extends Event> Uni<Decided<S>> execute(
            CommandContext context,
            StreamId<S, E> answer,
            List<? extends StreamId<?, ?>> others,
            Function<Parts, Changes> decide) {
        List<StreamId<?, ?>> all = new ArrayList<>();
        all.add(answer);
        all.addAll(others);
        return attempt(context, answer, all, decide, 1);
    }

    private <S, E extends Event> Uni<Decided<S>> attempt(
            CommandContext context,
            StreamId<S, E> answer,
            List<StreamId<?, ?>> all,
            Function<Parts, Changes> decide,
            int attempt) {
        return streams.loadAll(context.key(), all).chain(read -> {
            Optional<StoredCommand> known = read.known();
            if (known.isPresent()) {
                return repeated(context, answer, known.get());
            }
            Parts parts = new Parts(read.loaded());
            Loaded<S> loaded = parts.loaded(answer);
            Append append;
            try {
                mustExist(all, read.loaded());
                if (context.ifMatch() != null && context.ifMatch() != loaded.version()) {
                    throw new StaleVersion(context.ifMatch(), loaded.version());
                }
                append = append(context, answer, all, parts, decide.apply(parts));
            } catch (Refused | UnknownId | StaleVersion refused) {
                return Uni.createFrom().failure(refused);
            }
            return appender.append(append).chain(outcome -> switch (outcome) {
                case Append.Stored _ ->
                    Uni.createFrom()
                            .item(new Decided<>(
                                    answer.name(),
                                    after(answer, loaded, append),
                                    append.answerVersion(),
                                    written(append)));
                case Append.Duplicate duplicate -> repeated(context, answer, duplicate.command());
                case Append.PersonRaced _ -> Uni.createFrom().failure(new PersonRaced());
                case Append.VersionMoved _
                when attempt < ATTEMPTS -> attempt(context, answer, all, decide, attempt + 1);
                case Append.VersionMoved _ -> Uni.createFrom().failure(new Conflict(answer.name()));
            });
        });
    }

    private static void mustExist(List<StreamId<?, ?>> all, Map<String, Loaded<?>> loaded) {
        for (StreamId<?, ?> stream : all) {
            if (stream.mustExist() && version(loaded, stream) == 0) {
                throw new UnknownId(stream.category().name(), stream.id());
            }
        }
    }

    private static long version(Map<String, Loaded<?>> loaded, StreamId<?, ?> stream) {
        Loaded<?> part = loaded.get(stream.name());
        return part == null ? 0 : part.version();
    }

    private static Append append(
            CommandContext context, StreamId<?, ?> answer, List<StreamId<?, ?>> all, Parts parts, Changes changes) {
        String metadata = EventJson.write(context.metadata());
        Map<String, Integer> counts = new HashMap<>();
        List<Append.Row> rows = new ArrayList<>();
        changes.events().forEach((stream, events) -> {
            Loaded<?> loaded = parts.loaded(stream);
            LocalDate last = loaded.lastOccurredOn();
            long version = loaded.version();
            for (Event event : events) {
                last = inOrder(event, last);
                rows.add(row(stream, event, ++version, metadata));
            }
            counts.put(stream.name(), events.size());
        });
        List<Append.Expected> expected = all.stream()
                .map(stream -> new Append.Expected(
                        stream.name(), parts.loaded(stream).version(), counts.getOrDefault(stream.name(), 0)))
                .distinct()
                .toList();
        long answerVersion = parts.loaded(answer).version() + counts.getOrDefault(answer.name(), 0);
        return new Append(
                new StoredCommand(context.key(), context.fingerprint(), answer.name(), answerVersion),
                expected,
                rows,
                context.registrations());
    }

    private static LocalDate inOrder(Event event, @Nullable LocalDate last) {
        if (last != null && event.occurredOn().isBefore(last)) {
            if (event instanceof Correction) {
                return last;
            }
            throw new Refused(
                    StoreRule.OCCURRED_BEFORE_LAST,
                    Map.of("occurredOn", event.occurredOn().toString(), "lastOccurredOn", last.toString()));
        }
        return event.occurredOn();
    }

    @SuppressWarnings("unchecked")
    private static <S, E extends Event> Append.Row row(
            StreamId<S, E> stream, Event event, long version, String metadata) {
        E own = (E) event;
        EventTypes<E> types = stream.category().events();
        return new Append.Row(
                stream.name(),
                version,
                types.nameOf(own),
                types.schemaVersionOf(own),
                EventJson.write(own),
                metadata,
                own.occurredOn(),
                own);
    }

    private static List<Decided.Written> written(Append append) {
        return append.expected().stream()
                .filter(stream -> stream.events() > 0)
                .map(stream -> new Decided.Written(stream.stream(), stream.version() + stream.events()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <S, E extends Event> S after(StreamId<S, E> answer, Loaded<S> loaded, Append append) {
        S state = loaded.state();
        for (Append.Row row : append.rows()) {
            if (row.stream().equals(answer.name())) {
                state = answer.category().decider().evolve(state, (E) row.event());
            }
        }
        return state;
    }

    /** The answer that the command was given when it was first carried out. */
    private <S, E extends Event> Uni<Decided<S>> repeated(
            CommandContext context, StreamId<S, E> answer, StoredCommand known) {
        if (!Arrays.equals(known.fingerprint(), context.fingerprint())) {
            return Uni.createFrom().failure(new KeyReused());
        }
        StreamId<S, E> original = new StreamId<>(
                answer.category(),
                known.stream().substring(answer.category().name().length() + 1),
                false);
        return streams.loadAt(original, known.version())
                .map(loaded -> new Decided<>(
                        loaded.stream(),
                        loaded.state(),
                        loaded.version(),
                        List.of(new Decided.Written(loaded.stream(), loaded.version()))));
    }
}
