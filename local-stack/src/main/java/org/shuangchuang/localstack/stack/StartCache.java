package org.shuangchuang.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * What a JVM found out when it started a service (JEP 514), kept beside the jar for the starts that follow. One that is older than the
 * jar is left alone; one of another JVM or other options the JVM itself passes over.
 */
final class StartCache {
    private final Path jar;

    /** @param jar that the JVM starts with */
    StartCache(Path jar) {
        this.jar = jar;
    }

    boolean isFresh() {
        try {
            return Files.exists(file())
                    && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of a JVM that starts faster where that is possible, and says nothing where it is not. */
    List<String> options() {
        return isFresh() ? List.of("-XX:AOTCache=" + file(), "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    /** By which variables a JVM writes down what it finds out, when it ends. */
    Map<String, String> recording() {
        return Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + recorded());
    }

    /** Takes what was written down, if the JVM came to that. */
    void keep() {
        try {
            if (Files.exists(recorded())) {
                Files.move(recorded(), file(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file() {
        return jar.resolveSibling("start.aot");
    }

    private Path recorded() {
        return jar.resolveSibling("start.aot." + ProcessHandle.current().pid());
    }
}
