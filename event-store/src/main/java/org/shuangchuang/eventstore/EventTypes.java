package org.shuangchuang.eventstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.shuangchuang.vocabulary.Event;

/**
 * The stored names of an aggregate's events. A name and the shape behind it stay for ever: a shape that changes gets the
 * next schema version, and its former versions are upcast when read.
 *
 * @param <E> the sealed event type
 */
public final class EventTypes<E extends Event> {

    private record Stored<E>(String name, int schemaVersion, Class<? extends E> type) {}

    private final Map<String, Stored<E>> byName = new HashMap<>();
    private final Map<Class<?>, Stored<E>> byClass = new HashMap<>();
    private final Map<String, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();

    private EventTypes() {}

    public static <E extends Event> EventTypes<E> none() {
        return new EventTypes<>();
    }

    /** A stored name for an event class, in its first shape. */
    public EventTypes<E> with(String name, Class<? extends E> type) {
        return with(name, 1, type);
    }

    /**
     * A stored name for an event class.
     *
     * @param schemaVersion the version of the shape that is written now, from 1
     */
    public EventTypes<E> with(String name, int schemaVersion, Class<? extends E> type) {
        Stored<E> stored = new Stored<>(name, schemaVersion, type);
        if (byName.put(name, stored) != null || byClass.put(type, stored) != null) {
            throw new IllegalArgumentException("twice: " + name);
        }
        return this;
    }

    /** How the data of an old shape becomes the next one's. */
    public EventTypes<E> upcast(String name, int fromVersion, UnaryOperator<ObjectNode> step) {
        upcasters.put(name + "/" + fromVersion, step);
        return this;
    }

    public String nameOf(E event) {
        return stored(event).name();
    }

    public int schemaVersionOf(E event) {
        return stored(event).schemaVersion();
    }

    /** All stored names with the class behind each. */
    public Map<String, Class<? extends E>> classes() {
        Map<String, Class<? extends E>> classes = new HashMap<>();
        byName.forEach((name, stored) -> classes.put(name, stored.type()));
        return classes;
    }

    /** An event from its stored form, old shapes upcast. */
    public E read(String name, int schemaVersion, String data) {
        Stored<E> stored = byName.get(name);
        if (stored == null) {
            throw new IllegalStateException("no event is stored under the name " + name);
        }
        if (schemaVersion == stored.schemaVersion()) {
            return EventJson.read(data, stored.type());
        }
        ObjectNode node = EventJson.tree(data);
        for (int version = schemaVersion; version < stored.schemaVersion(); version++) {
            UnaryOperator<ObjectNode> step = upcasters.get(name + "/" + version);
            if (step == null) {
                throw new IllegalStateException("no upcaster for " + name + " from version " + version);
            }
            node = step.apply(node);
        }
        return EventJson.read(node, stored.type());
    }

    private Stored<E> stored(E event) {
        Stored<E> stored = byClass.get(event.getClass());
        if (stored == null) {
            throw new IllegalStateException("no stored name for " + event.getClass());
        }
        return stored;
    }
}
