package org.shuangchuang.eventstore;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.append.Append;
import org.shuangchuang.eventstore.append.StoredCommand;
import org.shuangchuang.vocabulary.Correction;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Refused;

/**
 * A command on its way through the store.
 *
 * @param context who, when, and how to recognise its repetition
 * @param answer the stream whose state answers it
 * @param streams all streams that it looks at, the answering one first
 * @param decide pure
 * @param caller is told the answer
 * @param attempt how often it is decided, from 1
 */
record Command<S, E extends Event>(
        CommandContext context,
        StreamId<S, E> answer,
        Set<StreamId<?, ?>> streams,
        Function<Parts, Changes> decide,
        UniEmitter<? super Decided<S>> caller,
        int attempt) {

    static <S, E extends Event> Command<S, E> of(
            CommandContext context,
            StreamId<S, E> answer,
            List<? extends StreamId<?, ?>> others,
            Function<Parts, Changes> decide,
            UniEmitter<? super Decided<S>> caller) {
        Set<StreamId<?, ?>> streams = new LinkedHashSet<>();
        streams.add(answer);
        streams.addAll(others);
        return new Command<>(context, answer, streams, decide, caller, 1);
    }

    Command<S, E> again() {
        return new Command<>(context, answer, streams, decide, caller, attempt + 1);
    }

    /** What must not be on its way twice at the same time: the streams and the command's own key. */
    Set<Object> claims() {
        Set<Object> claims = streams.stream().map(StreamId::name).collect(Collectors.toSet());
        claims.add(key());
        return claims;
    }

    /** The command's key, comparable. */
    Object key() {
        return ByteBuffer.wrap(context.key());
    }

    /**
     * What the decision appends, and the states after it.
     *
     * @param append to be stored whole or not at all
     * @param after states of all streams when it is stored
     */
    record Decision(Append append, Map<String, Loaded<?>> after) {}

    /**
     * Decides on the given states.
     *
     * @throws Refused when a rule forbids it
     * @throws OutsideReach when the answering record, before or after it, lies where the caller may not act
     * @throws UnknownId when a stream that must exist does not
     * @throws StaleVersion when the caller saw an older version
     */
    Decision decideOn(Map<String, Loaded<?>> states) {
        Parts parts = new Parts(states);
        for (StreamId<?, ?> stream : streams) {
            if (stream.mustExist() && parts.loaded(stream).version() == 0) {
                throw new UnknownId(stream.category().name(), stream.id());
            }
        }
        long version = parts.loaded(answer).version();
        if (version > 0) {
            context.reach().require(parts.get(answer));
        }
        if (context.ifMatch() != null && context.ifMatch() != version) {
            throw new StaleVersion(context.ifMatch(), version);
        }
        String metadata = EventJson.write(context.metadata());
        Map<String, Loaded<?>> after = new HashMap<>(states);
        List<Append.Row> rows = new ArrayList<>();
        decide.apply(parts).events().forEach((stream, events) -> append(stream, events, metadata, rows, after));
        if (version(after, answer) > version) {
            context.reach().require(after.get(answer.name()).state());
        }
        List<Append.Expected> expected = new ArrayList<>();
        for (StreamId<?, ?> stream : streams) {
            long before = parts.loaded(stream).version();
            long now = version(after, stream);
            expected.add(new Append.Expected(stream.name(), before, (int) (now - before)));
        }
        StoredCommand stored =
                new StoredCommand(context.key(), context.fingerprint(), answer.name(), version(after, answer));
        return new Decision(new Append(stored, expected, rows, context.registrations()), after);
    }

    /** The answer when the decision was stored. */
    @SuppressWarnings("unchecked")
    Decided<S> answer(Decision decision) {
        Loaded<?> state = decision.after().get(answer.name());
        Map<String, Long> last = new LinkedHashMap<>();
        decision.append().rows().forEach(row -> last.put(row.stream(), row.version()));
        List<Decided.Written> written = last.entrySet().stream()
                .map(stream -> new Decided.Written(stream.getKey(), stream.getValue()))
                .toList();
        return new Decided<>(answer.name(), (S) state.state(), state.version(), written);
    }

    private static long version(Map<String, Loaded<?>> states, StreamId<?, ?> stream) {
        Loaded<?> loaded = states.get(stream.name());
        return loaded == null ? 0 : loaded.version();
    }

    @SuppressWarnings("unchecked")
    private static <T, F extends Event> void append(
            StreamId<T, F> stream,
            List<? extends Event> events,
            String metadata,
            List<Append.Row> rows,
            Map<String, Loaded<?>> states) {
        Loaded<?> loaded = states.get(stream.name());
        if (loaded == null) {
            throw new IllegalArgumentException("not a part of this decision: " + stream.name());
        }
        T state = (T) loaded.state();
        LocalDate last = loaded.lastOccurredOn();
        long version = loaded.version();
        EventTypes<F> types = stream.category().events();
        for (Event event : events) {
            F own = (F) event;
            last = inOrder(event, last);
            state = stream.category().decider().evolve(state, own);
            rows.add(new Append.Row(
                    stream.name(),
                    ++version,
                    types.nameOf(own),
                    types.schemaVersionOf(own),
                    EventJson.write(own),
                    metadata,
                    own.occurredOn()));
        }
        states.put(stream.name(), new Loaded<>(stream.name(), state, version, last));
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
}
