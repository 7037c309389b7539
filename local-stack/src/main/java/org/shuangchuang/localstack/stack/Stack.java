package org.shuangchuang.localstack.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.shuangchuang.localstack.Broker;
import org.shuangchuang.localstack.Folders;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.Postgres;

/** PostgreSQL, Kafka, the three services and the gateway, each in processes of its own. */
public final class Stack implements AutoCloseable {
    private static final long START_SECONDS = 180;

    private final StackSettings settings;
    private final RecordedProcesses recorded;
    private final CompletableFuture<Postgres> postgres;
    private final CompletableFuture<Broker> broker;
    private final Map<Service, ServiceProcess> services = new ConcurrentHashMap<>();
    private boolean closed;

    private Stack(StackSettings settings) {
        Path folder = settings.folder();
        this.settings = settings;
        this.recorded = new RecordedProcesses(folder.resolve("processes"));
        this.postgres = CompletableFuture.supplyAsync(() -> Postgres.at(
                folder.resolve("postgresql"), settings.port(StackPort.POSTGRES), settings.log("postgresql")));
        this.broker = CompletableFuture.supplyAsync(
                () -> Broker.at(folder.resolve("kafka"), settings.port(StackPort.KAFKA), settings.log("kafka")));
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
            for (Service service : Service.values()) {
                stack.launch(service);
            }
            stack.awaitReady(List.of(Service.values()));
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
        launch(service);
        awaitReady(List.of(service));
    }

    /** Stops a service; the others go on. */
    public synchronized void stop(Service service) {
        ServiceProcess process = services.remove(service);
        if (process != null) {
            process.stop();
            recorded.forget(service.lowerCaseName());
        }
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
        stop(Service.GATEWAY);
        for (Service service : Service.values()) {
            stop(service);
        }
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

    private synchronized void launch(Service service) {
        if (closed) {
            throw new IllegalStateException("the stack is closed");
        }
        ServiceProcess process = ServiceProcess.start(service, settings, environment(service));
        services.put(service, process);
        recorded.record(service.lowerCaseName(), process.handle());
    }

    private void tellUnexpectedEnd(ServiceProcess process) {
        if (services.containsValue(process) && !process.wasToldToEnd()) {
            System.err.println(process.howItEnded());
        }
    }

    private void awaitReady(List<Service> launched) {
        List<ServiceProcess> waiting =
                new ArrayList<>(launched.stream().map(services::get).toList());
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

    private Map<String, String> environment(Service service) {
        String database = service.lowerCaseName();
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(service.port())));
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", postgres().reactiveUrl(database));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres().jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", Postgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", Postgres.PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker().bootstrapServers());
        environment.put(
                "SHUANGCHUANG_MASTER_KEY", MasterKey.in(settings.folder().resolve("master-key")));
        for (Service owner : Service.values()) {
            environment.put(
                    "SHUANGCHUANG_OWNERS_" + owner.name(),
                    settings.address(owner).toString());
        }
        return environment;
    }
}
