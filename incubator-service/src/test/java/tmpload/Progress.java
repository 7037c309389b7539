package tmpload;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A progress bar per stage: redrawn in place on a terminal, one line per finished stage elsewhere. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintStream out;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private String title = "";
    private int total;
    private int done;
    private int commands;
    private long drawn;

    /** @param terminal whether a carriage return redraws the line */
    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A stage of so many parts begins. */
    synchronized void stage(String next, int parts) {
        title = next;
        total = parts;
        done = 0;
        drawn = 0;
        draw();
    }

    /** One part of the stage is finished. */
    synchronized void done() {
        done++;
        draw();
    }

    /** One command was answered. */
    synchronized void command() {
        commands++;
    }

    /** Commands answered since the start. */
    public synchronized int commands() {
        return commands;
    }

    private void draw() {
        boolean last = done == total;
        long now = System.nanoTime();
        if (!last && (!terminal || now - drawn < REDRAW_NANOSECONDS)) {
            return;
        }
        drawn = now;
        int filled = total == 0 ? WIDTH : WIDTH * done / total;
        String line = String.format(
                Locale.ROOT,
                "  [%s%s] %5d/%-5d %6.1f s  %s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                total,
                (now - started) / 1e9,
                title);
        if (terminal) {
            out.print("\r\033[K" + line);
            if (last) {
                out.println();
            }
        } else {
            out.println(line);
        }
        out.flush();
    }
}
