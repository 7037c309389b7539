package org.shuangchuang.localstack.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuangchuang.localstack.JavaCommand;

/** As what the services run. */
public enum Program {
    /** In a JVM, from what {@code ./dev up} builds. */
    JAR {
        @Override
        Path file(Path project, Service service) {
            return target(project, service).resolve("quarkus-app/quarkus-run.jar");
        }

        @Override
        List<String> command(Path project, Service service) {
            List<String> command = new ArrayList<>(JavaCommand.small(service.heapMegabytes()));
            startCache(project, service).map(StartCache::options).ifPresent(command::addAll);
            command.addAll(List.of("-jar", file(project, service).toString()));
            return command;
        }

        @Override
        Optional<StartCache> startCache(Path project, Service service) {
            return Optional.of(new StartCache(file(project, service)));
        }
    },
    /** As a native binary, from what {@code ./dev native} builds. */
    NATIVE {
        @Override
        Path file(Path project, Service service) {
            return target(project, service).resolve(service.module() + "-runner");
        }

        /** What a collection frees goes back to the system, but for a megabyte. */
        @Override
        List<String> command(Path project, Service service) {
            return List.of(
                    file(project, service).toString(),
                    "-Xmx" + service.nativeHeapMegabytes() + "m",
                    "-Xmn8m",
                    "-XX:MaxHeapFree=1m");
        }
    };

    /** By the variable {@code SERVICES}: {@code native}, or anything else for the JVM. */
    static Program of(Map<String, String> environment) {
        return "native".equals(environment.get("SERVICES")) ? NATIVE : JAR;
    }

    /** What has to be built before it can run. */
    abstract Path file(Path project, Service service);

    abstract List<String> command(Path project, Service service);

    /** What speeds up its starts. */
    Optional<StartCache> startCache(Path project, Service service) {
        return Optional.empty();
    }

    private static Path target(Path project, Service service) {
        return project.resolve(service.module()).resolve("target");
    }
}
