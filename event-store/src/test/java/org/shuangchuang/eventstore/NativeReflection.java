package org.shuangchuang.eventstore;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.shuangchuang.vocabulary.Money;

/** What a native image must be told: all that events and states are made of, however deep. */
public final class NativeReflection {
    private static final String OURS = "org.shuangchuang.";

    private final Set<Class<?>> known = new HashSet<>();
    private final Deque<Class<?>> ahead = new ArrayDeque<>();

    /** @param registry the class of a service that is annotated with what it registers; nested classes are registered with theirs */
    public NativeReflection(Class<?> registry) {
        known.add(Money.class); // has a JSON form of its own
        for (Class<?> holder : new Class<?>[] {registry, EventJson.class, Metadata.class}) {
            registered(holder.getAnnotation(RegisterForReflection.class).targets());
        }
    }

    private void registered(Class<?>[] types) {
        for (Class<?> type : types) {
            known.add(type);
            registered(type.getDeclaredClasses());
        }
    }

    /** Names of the records that the categories' events and the registered states are made of and that are not registered. */
    public Set<String> missing(Collection<Category<?, ?>> categories) {
        categories.forEach(category -> ahead.addAll(category.events().classes().values()));
        ahead.addAll(known);
        Set<Class<?>> seen = new HashSet<>();
        Set<String> missing = new TreeSet<>();
        while (!ahead.isEmpty()) {
            Class<?> type = ahead.pop();
            if (type.getName().startsWith(OURS) && seen.add(type)) {
                if (type.isRecord() && !known.contains(type)) {
                    missing.add(type.getName());
                }
                follow(type);
            }
        }
        return missing;
    }

    private void follow(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                follow(component.getGenericType());
            }
        }
        if (type.isSealed()) {
            ahead.addAll(Arrays.asList(type.getPermittedSubclasses()));
        }
        ahead.addAll(Arrays.asList(type.getInterfaces()));
    }

    private void follow(Type type) {
        if (type instanceof Class<?> plain) {
            ahead.add(plain);
        } else if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::follow);
        }
    }
}
