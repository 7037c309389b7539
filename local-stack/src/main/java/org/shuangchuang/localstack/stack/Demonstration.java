package org.shuangchuang.localstack.stack;

import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.shuangchuang.localstack.issuer.TokenSource;
import org.shuangchuang.localstack.reference.ComparedFigure;
import org.shuangchuang.localstack.reference.Loader;
import org.shuangchuang.localstack.reference.Progress;
import org.shuangchuang.localstack.reference.ReferenceDataSet;
import org.shuangchuang.localstack.reference.ReferenceFigures;

/** Loads the reference data set through a running gateway unless it is there, and compares every figure. */
final class Demonstration {
    private final URI gateway;
    private final TokenSource tokens;
    private final PrintStream out;

    /**
     * @param gateway base address, wherever it runs: {@code http://localhost:8080}
     * @param tokens that the gateway believes
     */
    Demonstration(URI gateway, TokenSource tokens, PrintStream out) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.out = out;
    }

    /** Whether every figure is equal. */
    boolean run() {
        ReferenceFigures figures = new ReferenceFigures(gateway, tokens);
        List<ComparedFigure> compared = figures.compare();
        if (ReferenceFigures.allEqual(compared)) {
            say("loaded.already");
        } else {
            load();
            compared = figures.settled();
        }
        FiguresTable.print(out, compared);
        return ReferenceFigures.allEqual(compared);
    }

    private void load() {
        say("loading");
        Console console = System.console();
        Progress progress = new Progress(out, console != null && console.isTerminal());
        long from = System.nanoTime();
        ReferenceDataSet.load(new Loader(gateway, tokens, progress));
        say("loaded", progress.commands(), String.format("%.1f", (System.nanoTime() - from) / 1e9));
    }

    private void say(String key, Object... arguments) {
        out.println(Messages.text(key, arguments));
        out.flush();
    }
}
