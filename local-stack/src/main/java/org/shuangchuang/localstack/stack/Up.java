package org.shuangchuang.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.shuangchuang.localstack.issuer.DemonstrationUser;

/** Starts the stack and shows it with the reference data set in it. */
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
        boolean equal = new Demonstration(stack.gateway(), stack.tokens(), out).run();
        if (equal) {
            sayAddresses(stack.gateway());
            markReady(stack.gateway());
        }
        return equal;
    }

    private void sayAddresses(URI gateway) {
        say("ready", seconds());
        say(
                "addresses",
                gateway,
                String.valueOf(settings.port(StackPort.POSTGRES)),
                String.valueOf(settings.port(StackPort.KAFKA)));
        say("tokens", gateway, String.join(", ", DemonstrationUser.names()));
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
