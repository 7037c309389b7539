package org.shuangchuang.eventstore.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** All tables together, and which line of them a resource's method is. */
@ApplicationScoped
public class Operations {

    private final Map<String, Operation> byName;
    private final Map<RuntimeResource, Optional<Operation>> byResource = new ConcurrentHashMap<>();

    Operations(Instance<AccessTable> tables) {
        byName = tables.stream()
                .flatMap(table -> table.operations().stream())
                .collect(Collectors.toMap(Operation::name, Function.identity()));
    }

    public Collection<Operation> all() {
        return byName.values();
    }

    Optional<Operation> of(RuntimeResource resource) {
        return byResource.computeIfAbsent(
                resource,
                asked -> Optional.ofNullable(byName.get(asked.getHttpMethod() + " "
                        + plain(asked.getClassPath().template) + plain(asked.getPath().template))));
    }

    /** A slash in front, none at the end, and parameters without what they are restricted to. */
    private static String plain(String template) {
        String path = template.replaceAll("\\{\\s*([^:}\\s]+)[^}]*}", "{$1}").replaceAll("^/+|/+$", "");
        return path.isEmpty() ? "" : "/" + path;
    }
}
