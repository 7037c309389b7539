package org.shuangchuang.incubator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReflectionTest {

    @Test
    void a_native_image_knows_every_event() {
        Set<String> known = Arrays.stream(Reflection.class
                        .getAnnotation(RegisterForReflection.class)
                        .targets())
                .map(Class::getName)
                .collect(Collectors.toSet());
        List<String> missing = Streams.ALL.stream()
                .flatMap(category -> category.events().classes().values().stream())
                .map(Class::getName)
                .filter(name -> !known.contains(name))
                .toList();
        assertEquals(Set.of(), new TreeSet<>(missing));
    }
}
