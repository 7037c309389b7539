package org.shuangchuang.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuangchuang.localstack.SecretFile;

class RecordedProcessesTest {

    @Test
    void a_process_is_known_until_it_ends(@TempDir Path folder) throws IOException {
        RecordedProcesses recorded = new RecordedProcesses(folder);
        Process process = new ProcessBuilder("sleep", "60").start();
        recorded.record("sleeper", process.toHandle());
        assertEquals(Set.of("sleeper"), recorded.running().keySet());
        RecordedProcesses.end(process.toHandle(), 10);
        assertTrue(recorded.running().isEmpty());
    }

    @Test
    void another_process_with_the_same_id_is_not_taken_for_it(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("gateway"), ProcessHandle.current().pid() + " 2021-10-19T00:00:00Z");
        assertTrue(new RecordedProcesses(folder).running().isEmpty());
    }

    @Test
    void a_secret_is_made_once_and_read_by_its_owner_only(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("master-key");
        String key = SecretFile.random(file);
        assertEquals(key, SecretFile.random(file));
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
