package org.shuangchuang.localstack.stack;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.shuangchuang.localstack.Folders;

/** Something that the user is told in one sentence of his language, without a stack trace. */
public final class StackFailure extends RuntimeException {

    /**
     * @param key of the sentence in {@code messages.properties}
     * @param arguments what it names
     */
    StackFailure(String key, Object... arguments) {
        super(Messages.text(key, arguments), null, false, false);
    }

    /** What nobody foresaw: told in one sentence that names the log, where the stack trace is. */
    static StackFailure unforeseen(RuntimeException fault, Path log) {
        Folders.create(log.getParent());
        try (PrintWriter lines =
                new PrintWriter(Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            lines.println(Instant.now());
            fault.printStackTrace(lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new StackFailure(
                "unforeseen", fault.getClass().getSimpleName(), String.valueOf(fault.getMessage()), log);
    }
}
