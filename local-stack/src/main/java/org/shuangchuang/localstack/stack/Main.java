package org.shuangchuang.localstack.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuangchuang.localstack.Folders;
import org.shuangchuang.localstack.issuer.DemonstrationUser;
import org.shuangchuang.localstack.issuer.KeycloakTokens;
import org.shuangchuang.localstack.issuer.TokenSource;
import org.shuangchuang.localstack.reference.LoadFailed;
import org.shuangchuang.vocabulary.Actor;
import org.shuangchuang.vocabulary.Divisions;

/** What the {@code dev} script runs once the project is built. */
public final class Main {
    private Main() {}

    /** @param arguments {@code up}, {@code down}, {@code status}, {@code reset}, {@code dev}, {@code load} or {@code token} with what they take */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            StackSettings settings = StackSettings.of(Path.of("").toAbsolutePath(), System.getenv());
            run(List.of(arguments), settings);
        } catch (StackFailure | LoadFailed told) {
            System.err.println(told.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> words, StackSettings settings) {
        RecordedProcesses recorded = new RecordedProcesses(settings.folder().resolve("processes"));
        try {
            switch (words.isEmpty() ? "" : words.getFirst()) {
                case "up" -> up(settings, recorded);
                case "down" -> down(recorded);
                case "status" -> new Status(settings, recorded).print(System.out);
                case "reset" -> reset(settings, recorded);
                case "dev" -> leaveOut(settings, recorded, words.subList(1, words.size()));
                case "load" -> load(settings, words.subList(1, words.size()));
                case "token" -> token(settings, words.subList(1, words.size()));
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

    private static void load(StackSettings settings, List<String> words) {
        if (words.isEmpty() || words.size() > 2) {
            throw new StackFailure("usage");
        }
        TokenSource tokens = words.size() == 1 ? settings.tokens() : keycloak(URI.create(words.get(1)));
        if (!new Demonstration(URI.create(words.getFirst()), tokens, System.out).run()) {
            System.exit(1);
        }
    }

    /** The administrator's name and password are in the variables by which Keycloak itself is told them. */
    private static TokenSource keycloak(URI realm) {
        return new KeycloakTokens(
                realm,
                Objects.requireNonNull(System.getenv("KC_BOOTSTRAP_ADMIN_USERNAME")),
                Objects.requireNonNull(System.getenv("KC_BOOTSTRAP_ADMIN_PASSWORD")));
    }

    /** Prints a token of a demonstration user, in another division or acting for another party if these are given. */
    private static void token(StackSettings settings, List<String> words) {
        Actor actor = words.stream()
                .findFirst()
                .flatMap(DemonstrationUser::named)
                .map(DemonstrationUser::actor)
                .orElseThrow(() -> new StackFailure("token.usage", String.join(", ", DemonstrationUser.names())));
        if (words.size() > 1) {
            if (Divisions.find(words.get(1)).isEmpty()) {
                throw new StackFailure("token.division", words.get(1));
            }
            String subject = actor.subject() + "-" + words.get(1);
            actor = new Actor(subject, actor.role(), words.get(1), actor.party(), null);
        }
        System.out.println(settings.tokens().of(words.size() > 2 ? actor.actingFor(words.get(2)) : actor));
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

    /** Ends a service of the running stack and prints, as shell commands, the variables by which another process takes its place. */
    private static void leaveOut(StackSettings settings, RecordedProcesses recorded, List<String> words) {
        Service service = words.stream()
                .findFirst()
                .flatMap(Service::named)
                .orElseThrow(() -> new StackFailure("dev.usage", String.join(", ", Service.names())));
        var running = recorded.running();
        if (!running.containsKey("dev")) {
            throw new StackFailure("dev.no-stack");
        }
        ProcessHandle process = running.get(service.lowerCaseName());
        if (process != null) {
            RecordedProcesses.end(process, 20);
            recorded.forget(service.lowerCaseName());
        }
        settings.environment(service)
                .forEach((name, value) ->
                        System.out.println("export " + name + "='" + value.replace("'", "'\\''") + "'"));
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
