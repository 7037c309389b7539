package org.shuangchuang.localstack.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.shuangchuang.localstack.Broker;
import org.shuangchuang.localstack.Folders;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.Ports;
import org.shuangchuang.localstack.Postgres;
import org.shuangchuang.localstack.issuer.Issuer;
import org.shuangchuang.localstack.issuer.Tokens;

/** PostgreSQL, Kafka, the three services and the gateway, each in processes of its own, and the issuer of tokens in this one. */
public final class Stack implements AutoCloseable {
    private static final long START_SECONDS = 180;
    /** Writing down what it found out takes a JVM longer than the start itself. */
    private static final int RECORDING_SECONDS = 120;

    private final StackSettings settings;
    private final RecordedProcesses recorded;
    private final Map<String, ServiceProcess> services = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Postgres> postgres;
    private volatile CompletableFuture<Broker> broker;
    private final Issuer issuer;
    private boolean closed;

    private Stack(StackSettings settings) {
        this.settings = settings;
        this.recorded = new RecordedProcesses(settings.folder().resolve("processes"));
        this.issuer = new Issuer(settings.port(StackPort.ISSUER), settings.signingKey(), settings.clientSecret());
        this.postgres = CompletableFuture.supplyAsync(this::runPostgres);
        this.broker = CompletableFuture.supplyAsync(this::runBroker);
    }

    /**
     * Starts everything and waits until all are ready. All of it is stopped when this JVM ends, at the latest.
     *
     * @throws StackFailure when a port is taken or a part does not start; what was started is stopped again
     */
    public static Stack start(StackSettings settings) {
        settings.requireStartable();
        Folders.create(settings.folder().resolve("logs"));
        Stack stack = new Stack(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        try {
            stack.prepareBackends();
            List<Replica> all =
                    Arrays.stream(Service.values()).map(stack::first).toList();
            all.forEach(replica -> stack.launch(replica, Map.of()));
            stack.awaitReady(all);
            return stack;
        } catch (RuntimeException failed) {
            stack.close();
            throw failed;
        }
    }

    /** Where the gateway answers. */
    public URI gateway() {
        return settings.address(Service.GATEWAY);
    }

    /** Makes tokens that the stack believes. */
    public Tokens tokens() {
        return issuer.tokens();
    }

    public StackSettings settings() {
        return settings;
    }

    public Postgres postgres() {
        return started(postgres);
    }

    public Broker broker() {
        return started(broker);
    }

    /** Starts a service that was stopped and waits until it is ready. */
    public void start(Service service) {
        start(service, Map.of());
    }

    /** @param more environment variables that differ from the stack's usual ones */
    public void start(Service service, Map<String, String> more) {
        start(List.of(first(service)), more);
    }

    /** Starts processes that were stopped, side by side, and waits until all are ready. */
    public void start(List<Replica> replicas, Map<String, String> more) {
        replicas.forEach(replica -> launch(replica, more));
        awaitReady(replicas);
    }

    /** Starts one more process of a service, on a free port, and waits until it is ready. */
    public Replica startReplica(Service service) {
        Replica replica = further(service);
        start(List.of(replica), Map.of());
        return replica;
    }

    /**
     * Starts one more process of each service on the side, ends it and keeps what its JVM found out, unless that is kept already:
     * later starts take a part of the time.
     */
    public void keepStarts() {
        Map<Replica, StartCache> recording = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            settings.program()
                    .startCache(settings.project(), service)
                    .filter(cache -> !cache.isFresh())
                    .ifPresent(cache -> recording.put(further(service), cache));
        }
        recording.forEach((replica, cache) -> launch(replica, cache.recording()));
        awaitReady(List.copyOf(recording.keySet()));
        recording.keySet().parallelStream()
                .forEach(replica -> end(replica.name(), process -> process.stop(RECORDING_SECONDS)));
        recording.values().forEach(StartCache::keep);
    }

    /** One more process of a service, on a free port, to be started. */
    public Replica further(Service service) {
        return Replica.further(service, Ports.free());
    }

    /** The process that every stack has of a service. */
    public Replica first(Service service) {
        return Replica.first(service, settings);
    }

    /** Stops a service; the others go on. */
    public void stop(Service service) {
        stop(first(service));
    }

    public synchronized void stop(Replica replica) {
        end(replica.name(), ServiceProcess::stop);
    }

    /** Ends a process as a crash does (SIGKILL). */
    public synchronized void kill(Replica replica) {
        end(replica.name(), ServiceProcess::kill);
    }

    /** Ends PostgreSQL as a crash does and starts it again, which recovers what was committed. */
    public synchronized void crashPostgres() {
        postgres().kill();
        postgres = CompletableFuture.completedFuture(runPostgres());
        recorded.record("postgresql", postgres().process());
    }

    /** Ends Kafka as a crash does (SIGKILL). */
    public synchronized void killBroker() {
        broker().kill();
        recorded.forget("kafka");
    }

    /** Starts Kafka again on the data that it left. */
    public synchronized void startBroker() {
        broker = CompletableFuture.completedFuture(runBroker());
        recorded.record("kafka", broker().process());
    }

    /** Throws away all that a stopped service has stored. */
    public void emptyDatabase(Service service) {
        postgres().dropDatabase(service.lowerCaseName());
        postgres().createDatabase(service.lowerCaseName());
    }

    /** Stops all, the gateway first and PostgreSQL last. */
    @Override
    public synchronized void close() {
        closed = true;
        List<String> gatewaysFirst = services.keySet().stream()
                .sorted(Comparator.comparing((String name) -> !name.startsWith(Service.GATEWAY.lowerCaseName())))
                .toList();
        gatewaysFirst.forEach(name -> end(name, ServiceProcess::stop));
        issuer.close();
        broker.thenAccept(Broker::close).exceptionally(_ -> null).join();
        postgres.thenAccept(Postgres::close).exceptionally(_ -> null).join();
        recorded.forget("kafka");
        recorded.forget("postgresql");
    }

    private void prepareBackends() {
        recorded.record("postgresql", postgres().process());
        recorded.record("kafka", broker().process());
        for (Service service : Service.values()) {
            postgres().createDatabase(service.lowerCaseName());
        }
        broker().createTopics(Broker.TOPICS);
    }

    private Postgres runPostgres() {
        return Postgres.at(
                settings.folder().resolve("postgresql"), settings.port(StackPort.POSTGRES), settings.log("postgresql"));
    }

    private Broker runBroker() {
        return Broker.at(settings.folder().resolve("kafka"), settings.port(StackPort.KAFKA), settings.log("kafka"));
    }

    private synchronized void launch(Replica replica, Map<String, String> more) {
        if (closed) {
            throw new IllegalStateException("the stack is closed");
        }
        Map<String, String> environment = environment(replica);
        environment.putAll(more);
        ServiceProcess process = ServiceProcess.start(replica, settings, environment);
        services.put(replica.name(), process);
        recorded.record(replica.name(), process.handle());
    }

    private void end(String name, Consumer<ServiceProcess> how) {
        ServiceProcess process = services.remove(name);
        if (process != null) {
            how.accept(process);
            recorded.forget(name);
        }
    }

    private void tellUnexpectedEnd(ServiceProcess process) {
        if (services.containsValue(process) && !process.wasToldToEnd()) {
            System.err.println(process.howItEnded());
        }
    }

    private void awaitReady(List<Replica> launched) {
        List<ServiceProcess> waiting = new ArrayList<>(
                launched.stream().map(replica -> services.get(replica.name())).toList());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!waiting.isEmpty()) {
            for (ServiceProcess process : List.copyOf(waiting)) {
                if (process.isReady()) {
                    process.whenEnded(() -> tellUnexpectedEnd(process));
                    waiting.remove(process);
                } else if (System.nanoTime() > deadline) {
                    throw process.late(START_SECONDS);
                }
            }
            Pause.milliseconds(100);
        }
    }

    private static <T> T started(CompletableFuture<T> backend) {
        try {
            return backend.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Map<String, String> environment(Replica replica) {
        Map<String, String> environment = settings.environment(replica.service());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(replica.address().getPort()));
        return environment;
    }
}
