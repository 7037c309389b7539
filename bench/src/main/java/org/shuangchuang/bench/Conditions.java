package org.shuangchuang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.shuangchuang.localstack.Postgres;

/** Under which circumstances was measured. */
final class Conditions {

    private static final int SYNCS = 200;

    private final Map<String, String> all = new LinkedHashMap<>();

    Conditions() {
        put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        put("Java", System.getProperty("java.vm.version"));
        put("load before", load());
        put("fsync", fsyncMicroseconds() + " µs");
    }

    void put(String name, String value) {
        all.put(name, value);
    }

    Map<String, String> all(Postgres postgres) {
        put("PostgreSQL", version(postgres));
        put("load after", load());
        return all;
    }

    private static String load() {
        Path file = Path.of("/proc/loadavg");
        try {
            return Files.exists(file) ? Files.readString(file).split(" ", 2)[0] : "not known";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String version(Postgres postgres) {
        try (var connection = postgres.connect(Postgres.USER)) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What one small write costs until the disk has it: the floor under every commit. */
    private static String fsyncMicroseconds() {
        try {
            Path file = Files.createTempFile("fsync", ".bench");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long from = System.nanoTime();
                for (int i = 0; i < SYNCS; i++) {
                    channel.write(ByteBuffer.allocate(8192));
                    channel.force(false);
                }
                return String.format(Locale.ROOT, "%.0f", (System.nanoTime() - from) / 1e3 / SYNCS);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
