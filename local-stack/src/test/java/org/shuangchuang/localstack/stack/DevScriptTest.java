package org.shuangchuang.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK {@code ./dev} takes, with folders that look like JDKs. */
class DevScriptTest {

    @TempDir
    Path machine;

    @Test
    void java_home_comes_first() throws Exception {
        Path home = jdk("mine", "25.0.1");
        jdk("places/other", "25");
        assertEquals(home.toString(), java(Map.of("JAVA_HOME", home.toString())).said());
    }

    @Test
    void an_older_java_home_is_passed_over_for_a_newer_one_in_the_usual_places() throws Exception {
        Path old = jdk("old", "21.0.4");
        jdk("places/jdk-17", "17.0.9");
        Path newer = jdk("places/jdk-25", "25.0.2");
        assertEquals(newer.toString(), java(Map.of("JAVA_HOME", old.toString())).said());
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        Files.delete(jdk("places/jre-25", "25").resolve("bin/javac"));
        assertEquals(1, java(Map.of()).exit());
    }

    @Test
    void when_there_is_none_one_sentence_says_what_to_install() throws Exception {
        Said english = java(Map.of());
        assertEquals(1, english.exit());
        assertEquals(1, english.said().lines().count());
        assertTrue(english.said().contains("JDK 25"), english.said());
        assertTrue(java(Map.of("LANG", "zh_CN.UTF-8")).said().contains("未找到 JDK 25"));
    }

    private record Said(int exit, String said) {}

    private Said java(Map<String, String> environment) throws IOException, InterruptedException {
        Path tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : new String[] {"sed", "dirname", "cat"}) {
            Path link = tools.resolve(tool);
            if (Files.notExists(link)) {
                Files.createSymbolicLink(link, executable(tool));
            }
        }
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", Path.of("../dev").toRealPath().toString(), "java-home");
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JDK_PLACES", machine + "/places/*");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said.strip());
    }

    private static Path executable(String tool) {
        return Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
    }

    private Path jdk(String folder, String version) throws IOException {
        Path home = machine.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String tool : new String[] {"java", "javac"}) {
            Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\n");
            assertTrue(home.resolve("bin").resolve(tool).toFile().setExecutable(true));
        }
        return home;
    }
}
