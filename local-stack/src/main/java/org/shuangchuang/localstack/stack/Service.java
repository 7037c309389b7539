package org.shuangchuang.localstack.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The applications of the stack. */
public enum Service {
    INCUBATOR(StackPort.INCUBATOR, "incubator-service", 192),
    SUBSIDY(StackPort.SUBSIDY, "subsidy-service", 192),
    EMPLOYMENT(StackPort.EMPLOYMENT, "employment-service", 160),
    GATEWAY(StackPort.GATEWAY, "gateway", 224);

    private final StackPort port;
    private final String module;
    private final int heapMegabytes;

    Service(StackPort port, String module, int heapMegabytes) {
        this.port = port;
        this.module = module;
        this.heapMegabytes = heapMegabytes;
    }

    StackPort port() {
        return port;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** By the name that the user types: {@code incubator}. */
    static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.lowerCaseName().equals(name))
                .findFirst();
    }

    /** All names that can be typed. */
    static List<String> names() {
        return Arrays.stream(values()).map(Service::lowerCaseName).toList();
    }

    /** Also its database's name. */
    String lowerCaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What Maven built. */
    Path jar(Path project) {
        return project.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
