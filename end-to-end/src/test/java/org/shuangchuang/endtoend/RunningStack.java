package org.shuangchuang.endtoend;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.shuangchuang.localstack.Folders;
import org.shuangchuang.localstack.reference.Loader;
import org.shuangchuang.localstack.reference.Progress;
import org.shuangchuang.localstack.reference.ReferenceDataSet;
import org.shuangchuang.localstack.reference.ReferenceFigures;
import org.shuangchuang.localstack.stack.Stack;
import org.shuangchuang.localstack.stack.StackSettings;

/** One stack with the reference data set for all tests of the run, on free ports, ended with the JVM. */
final class RunningStack {
    private static final Stack STACK = start();

    private RunningStack() {}

    static Stack stack() {
        return STACK;
    }

    static ReferenceFigures figures() {
        return new ReferenceFigures(STACK.gateway());
    }

    /** Loads the reference data set and waits until the figures have settled; gives the number of commands. */
    static int load() {
        Progress progress = new Progress(System.out, false);
        ReferenceDataSet.load(new Loader(STACK.gateway(), progress));
        return progress.commands();
    }

    private static Stack start() {
        try {
            Path folder = Path.of("target/stack").toAbsolutePath();
            Folders.delete(folder);
            Stack stack = Stack.start(StackSettings.beside(Path.of("..").toRealPath(), folder));
            RestAssured.baseURI = "http://localhost";
            RestAssured.port = stack.gateway().getPort();
            ReferenceDataSet.load(new Loader(stack.gateway(), new Progress(System.out, false)));
            var settled = new ReferenceFigures(stack.gateway()).settled();
            System.out.println(settled.stream().filter(figure -> figure.equal()).count() + " of " + settled.size()
                    + " figures equal");
            return stack;
        } catch (IOException noProject) {
            throw new UncheckedIOException(noProject);
        }
    }
}
