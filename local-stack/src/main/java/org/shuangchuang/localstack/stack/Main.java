package org.shuangchuang.localstack.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuangchuang.localstack.Folders;
import org.shuangchuang.localstack.reference.LoadFailed;

/** What the {@code dev} script runs once the project is built. */
public final class Main {
    private Main() {}

    /** @param arguments {@code up}, {@code down}, {@code status}, {@code reset}, or {@code load} and a gateway's address */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            StackSettings settings = StackSettings.of(Path.of("").toAbsolutePath(), System.getenv());
            run(arguments, settings);
        } catch (StackFailure | LoadFailed told) {
            System.err.println(told.getMessage());
            System.exit(1);
        }
    }

    private static void run(String[] arguments, StackSettings settings) {
        RecordedProcesses recorded = new RecordedProcesses(settings.folder().resolve("processes"));
        try {
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "up" -> up(settings, recorded);
                case "down" -> down(recorded);
                case "status" -> status(recorded);
                case "reset" -> reset(settings, recorded);
                case "load" -> load(arguments);
                default -> throw new StackFailure("usage");
            }
        } catch (StackFailure | LoadFailed told) {
            throw told;
        } catch (RuntimeException fault) {
            throw StackFailure.unforeseen(fault, settings.log("local-stack"));
        }
    }

    private static void up(StackSettings settings, RecordedProcesses recorded) {
        if (!recorded.running().isEmpty()) {
            throw new StackFailure(
                    "running.already", String.join(", ", recorded.running().keySet()));
        }
        recorded.record("dev", ProcessHandle.current());
        boolean equal = new Up(settings, System.out).run();
        if (!equal) {
            System.exit(1);
        }
        while (true) {
            LockSupport.park();
        }
    }

    private static void load(String[] arguments) {
        if (arguments.length != 2) {
            throw new StackFailure("usage");
        }
        if (!new Demonstration(URI.create(arguments[1]), System.out).run()) {
            System.exit(1);
        }
    }

    private static void down(RecordedProcesses recorded) {
        var running = recorded.running();
        ProcessHandle dev = running.remove("dev");
        if (dev != null) {
            RecordedProcesses.end(dev, 60);
        }
        // what is left if it had been killed before
        recorded.running().forEach((name, process) -> {
            RecordedProcesses.end(process, 20);
            recorded.forget(name);
        });
        recorded.forget("dev");
        System.out.println(Messages.text("stopped"));
    }

    private static void status(RecordedProcesses recorded) {
        recorded.running()
                .forEach((name, process) -> System.out.println(FiguresTable.padded(name, 14)
                        + Messages.text("status.running", String.valueOf(process.pid()))));
        if (recorded.running().isEmpty()) {
            System.out.println(Messages.text("status.nothing"));
        }
    }

    private static void reset(StackSettings settings, RecordedProcesses recorded) {
        if (!recorded.running().isEmpty()) {
            throw new StackFailure(
                    "running.already", String.join(", ", recorded.running().keySet()));
        }
        Folders.delete(settings.folder());
        System.out.println(Messages.text("emptied", settings.folder()));
    }
}
