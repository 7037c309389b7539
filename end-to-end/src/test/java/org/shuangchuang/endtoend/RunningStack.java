package org.shuangchuang.endtoend;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuangchuang.localstack.Folders;
import org.shuangchuang.localstack.reference.Loader;
import org.shuangchuang.localstack.reference.Progress;
import org.shuangchuang.localstack.reference.ReferenceDataSet;
import org.shuangchuang.localstack.reference.ReferenceFigures;
import org.shuangchuang.localstack.stack.Stack;
import org.shuangchuang.localstack.stack.StackSettings;

/** One stack for all tests of the run, on free ports, ended with the JVM. */
public final class RunningStack {
    private static final Stack STACK = start();

    private RunningStack() {}

    /** The stack, whatever is in it. */
    public static Stack stack() {
        return STACK;
    }

    /** The stack with the reference data set in it, loaded by the first who asks. */
    public static Stack loaded() {
        return Loaded.STACK;
    }

    static ReferenceFigures figures() {
        return new ReferenceFigures(STACK.gateway(), STACK.tokens());
    }

    /** Loads the reference data set and waits until the figures have settled; gives the number of commands. */
    static int load() {
        Progress progress = new Progress(System.out, false);
        ReferenceDataSet.load(new Loader(STACK.gateway(), STACK.tokens(), progress));
        figures().settled();
        return progress.commands();
    }

    private static final class Loaded {
        private static final Stack STACK = stackWithData();

        private static Stack stackWithData() {
            System.out.println(load() + " commands loaded");
            return stack();
        }
    }

    private static Stack start() {
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            Path folder = Path.of("target/stack").toAbsolutePath();
            Folders.delete(folder);
            Stack stack = Stack.start(StackSettings.beside(Path.of("..").toRealPath(), folder));
            if (Boolean.getBoolean("test.long")) {
                // costs about what it spares in fifteen starts
                stack.keepStarts();
            }
            RestAssured.baseURI = "http://localhost";
            RestAssured.port = stack.gateway().getPort();
            return stack;
        } catch (IOException noProject) {
            throw new UncheckedIOException(noProject);
        }
    }
}
