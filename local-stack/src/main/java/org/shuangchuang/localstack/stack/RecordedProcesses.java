package org.shuangchuang.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes of a stack, each in a file with its id and the moment it started: an id alone may long belong to another
 * process.
 */
final class RecordedProcesses {
    private final Path folder;

    RecordedProcesses(Path folder) {
        this.folder = folder;
    }

    void record(String name, ProcessHandle process) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), process.pid() + " " + startOf(process));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** Those that run, by name. */
    TreeMap<String, ProcessHandle> running() {
        TreeMap<String, ProcessHandle> running = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    find(file)
                            .ifPresent(process -> running.put(file.getFileName().toString(), process));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return running;
    }

    /** Ends a process and waits, at most the seconds given; then it is killed. */
    static void end(ProcessHandle process, int seconds) {
        process.destroy();
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            process.destroyForcibly();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Optional<ProcessHandle> find(Path file) throws IOException {
        List<String> words = List.of(Files.readString(file).split(" ", 2));
        return ProcessHandle.of(Long.parseLong(words.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(words.get(1)));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
