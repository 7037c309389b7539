package org.shuangchuang.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    private static final Instant BUILT = Instant.parse("2021-10-19T00:00:00Z");

    @TempDir
    Path folder;

    private Path jar;
    private StartCache cache;

    @BeforeEach
    void build() throws IOException {
        jar = Files.createFile(folder.resolve("quarkus-run.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
        cache = new StartCache(jar);
    }

    @Test
    void nothing_is_offered_to_a_jvm_before_one_has_written_down_what_it_found_out() {
        cache.keep();
        assertFalse(cache.isFresh());
        assertEquals(List.of(), cache.options());
    }

    @Test
    void what_a_jvm_has_written_down_is_offered_to_those_that_follow() throws IOException {
        Files.writeString(written(), "found out");
        assertFalse(cache.isFresh(), "it may still be written");
        cache.keep();
        assertTrue(cache.isFresh());
        assertEquals(
                "-XX:AOTCache=" + folder.resolve("start.aot"), cache.options().getFirst());
    }

    @Test
    void what_was_found_out_about_a_former_jar_is_left_alone() throws IOException {
        Files.writeString(written(), "found out");
        cache.keep();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertFalse(cache.isFresh());
        assertEquals(List.of(), cache.options());
    }

    private Path written() {
        return Path.of(cache.recording().get("JAVA_TOOL_OPTIONS").replace("-XX:AOTCacheOutput=", ""));
    }
}
