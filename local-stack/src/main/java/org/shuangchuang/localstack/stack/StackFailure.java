package org.shuangchuang.localstack.stack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Something that the user is told in one sentence of his language, without a stack trace. */
public final class StackFailure extends RuntimeException {

    /**
     * @param key of the sentence in {@code messages.properties}
     * @param arguments what it names
     */
    StackFailure(String key, Object... arguments) {
        super(Messages.text(key, arguments), null, false, false);
    }

    /**
     * What nobody foresaw: told in one sentence that names the log, where the stack trace is. Where no log can be written, as in a
     * container, it is the fault itself.
     */
    static RuntimeException unforeseen(RuntimeException fault, Path log) {
        try {
            Files.createDirectories(log.getParent());
            keep(fault, log);
        } catch (IOException unwritable) {
            fault.addSuppressed(unwritable);
            return fault;
        }
        return new StackFailure(
                "unforeseen", fault.getClass().getSimpleName(), String.valueOf(fault.getMessage()), log);
    }

    private static void keep(RuntimeException fault, Path log) throws IOException {
        try (PrintWriter lines =
                new PrintWriter(Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            lines.println(Instant.now());
            fault.printStackTrace(lines);
        }
    }
}
