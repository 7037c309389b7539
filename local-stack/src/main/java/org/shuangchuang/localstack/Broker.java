package org.shuangchuang.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka broker: one KRaft node in a JVM of its own, reachable on localhost only. */
public final class Broker implements AutoCloseable {
    /** Partitions of every topic, fixed for ever and equal to those of the services' logs. */
    public static final int PARTITIONS = 16;
    /** The topics of the three services. */
    public static final List<String> TOPICS = List.of("incubator-events", "subsidy-events", "employment-events");

    private static final int START_SECONDS = 120;

    private final Process process;
    private final int port;
    private final Runnable afterClose;

    private Broker(Process process, int port, Runnable afterClose) {
        this.process = process;
        this.port = port;
        this.afterClose = afterClose;
    }

    /** A broker on a free port whose data are deleted when it is closed, at the latest when this JVM ends. */
    public static Broker temporary() {
        try {
            Path folder = Files.createTempDirectory("shuangchuang-kafka");
            Broker broker = start(folder, Ports.free(), folder.resolve("broker.log"), () -> Folders.delete(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            return broker;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * A broker whose data stay. It ends with this JVM at the latest.
     *
     * @param folder of settings and data, made when missing
     * @param port TCP port on localhost
     * @param log the file that it logs to, appended
     */
    public static Broker at(Path folder, int port, Path log) {
        return start(folder, port, log, () -> {});
    }

    private static Broker start(Path folder, int port, Path log, Runnable afterClose) {
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            Path settingsFile = folder.resolve("broker.properties");
            Properties settings = BrokerSettings.of(data, port, Ports.free());
            try (var writer = Files.newBufferedWriter(settingsFile)) {
                settings.store(writer, null);
            }
            Process process = new ProcessBuilder(JavaCommand.forKafka(folder, BrokerProcess.class, settingsFile))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Broker broker = new Broker(process, port, afterClose);
            broker.awaitReady(log);
            return broker;
        } catch (IOException notStarted) {
            throw new UncheckedIOException("Kafka did not start", notStarted);
        }
    }

    /** The address for Kafka's clients. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** The broker's JVM. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Makes the topics that are not there yet, each with {@link #PARTITIONS} partitions, and waits for them. */
    public void createTopics(Collection<String> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var present = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !present.contains(topic))
                            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("topics " + topics + " cannot be made", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Deletes topics with all that is in them, and waits until they are gone. */
    public void deleteTopics(Collection<String> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.deleteTopics(topics).all().get(START_SECONDS, TimeUnit.SECONDS);
            while (!Collections.disjoint(admin.listTopics().names().get(), topics)) {
                Pause.milliseconds(20);
            }
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("topics " + topics + " cannot be deleted", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends it as a crash does (SIGKILL). Its data stay; {@link #at} goes on with them. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        afterClose.run();
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Ports.answers(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                String told = Files.readString(log);
                close();
                throw new IllegalStateException("Kafka did not start:\n" + told);
            }
            Pause.milliseconds(50);
        }
    }
}
