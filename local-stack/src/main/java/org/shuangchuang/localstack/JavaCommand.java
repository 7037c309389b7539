package org.shuangchuang.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines of JVMs that run beside this one. */
public final class JavaCommand {
    private JavaCommand() {}

    /** The {@code java} that runs this program. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * A small JVM for Kafka with this JVM's class path, written to a file of arguments because it is long. Quarkus stays
     * out of it: its logging would hold back every line until an application has started.
     */
    static List<String> forKafka(Path folder, Class<?> main, Path settingsFile) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("quarkus-"))
                .collect(Collectors.joining(File.pathSeparator));
        Path argumentFile = folder.resolve("java.arguments");
        Files.writeString(argumentFile, "-cp \"" + classPath.replace("\\", "\\\\") + "\"\n");
        return small(
                256,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "@" + argumentFile,
                main.getName(),
                settingsFile.toString());
    }

    /** A JVM that is quick to start and small: one of many on one machine. */
    public static List<String> small(int heapMegabytes, String... more) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileThresholdScaling=0.1"));
        command.addAll(List.of(more));
        return command;
    }
}
