package org.shuangchuang.localstack.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The applications of the stack. */
public enum Service {
    INCUBATOR(StackPort.INCUBATOR, "incubator-service", 192, 64),
    SUBSIDY(StackPort.SUBSIDY, "subsidy-service", 192, 64),
    EMPLOYMENT(StackPort.EMPLOYMENT, "employment-service", 160, 64),
    GATEWAY(StackPort.GATEWAY, "gateway", 224, 96);

    private final StackPort port;
    private final String module;
    private final int heapMegabytes;
    private final int nativeHeapMegabytes;

    Service(StackPort port, String module, int heapMegabytes, int nativeHeapMegabytes) {
        this.port = port;
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.nativeHeapMegabytes = nativeHeapMegabytes;
    }

    StackPort port() {
        return port;
    }

    /** Of Maven, and the name of what it builds. */
    String module() {
        return module;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** A native binary holds its classes and its code outside of the heap. */
    int nativeHeapMegabytes() {
        return nativeHeapMegabytes;
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
}
