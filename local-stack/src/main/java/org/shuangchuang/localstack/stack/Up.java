package org.shuangchuang.localstack.stack;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.shuangchuang.localstack.reference.ComparedFigure;
import org.shuangchuang.localstack.reference.Loader;
import org.shuangchuang.localstack.reference.Progress;
import org.shuangchuang.localstack.reference.ReferenceDataSet;
import org.shuangchuang.localstack.reference.ReferenceFigures;

/** Starts the stack, loads the reference data set unless it is there, and compares every figure. */
final class Up {
    private final StackSettings settings;
    private final PrintStream out;
    private final long started = System.nanoTime();

    Up(StackSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Whether every figure is equal; the stack runs on until this JVM is told to end. */
    boolean run() {
        say("starting", settings.folder().resolve("logs"));
        Stack stack = Stack.start(settings);
        say("started", seconds());
        ReferenceFigures figures = new ReferenceFigures(stack.gateway());
        List<ComparedFigure> compared = figures.compare();
        if (ReferenceFigures.allEqual(compared)) {
            say("loaded.already");
        } else {
            load(stack.gateway());
            compared = figures.settled();
        }
        FiguresTable.print(out, compared);
        if (ReferenceFigures.allEqual(compared)) {
            sayAddresses(stack.gateway());
            markReady(stack.gateway());
        }
        return ReferenceFigures.allEqual(compared);
    }

    private void load(URI gateway) {
        say("loading");
        Console console = System.console();
        Progress progress = new Progress(out, console != null && console.isTerminal());
        long from = System.nanoTime();
        ReferenceDataSet.load(new Loader(gateway, progress));
        say("loaded", progress.commands(), String.format("%.1f", (System.nanoTime() - from) / 1e9));
    }

    private void sayAddresses(URI gateway) {
        say("ready", seconds());
        say(
                "addresses",
                gateway,
                String.valueOf(settings.port(StackPort.POSTGRES)),
                String.valueOf(settings.port(StackPort.KAFKA)));
    }

    /** {@code ./dev up --detach} waits for this file. */
    private void markReady(URI gateway) {
        try {
            Files.writeString(settings.folder().resolve("ready"), gateway.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String seconds() {
        return String.format("%.1f", (System.nanoTime() - started) / 1e9);
    }

    private void say(String key, Object... arguments) {
        out.println(Messages.text(key, arguments));
        out.flush();
    }
}
