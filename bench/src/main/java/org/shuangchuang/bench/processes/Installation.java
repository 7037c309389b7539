package org.shuangchuang.bench.processes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.localstack.Broker;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.issuer.Issuer;
import org.shuangchuang.localstack.issuer.SigningKey;
import org.shuangchuang.localstack.issuer.Tokens;
import org.shuangchuang.localstack.stack.ServiceEnvironment;

/** The system's applications on the bench's PostgreSQL and a Kafka broker of their own, started one by one. */
public final class Installation implements AutoCloseable {

    /** For throughput: all compilers, as where processor time is dearer than memory. The same for the bare application. */
    public static final List<String> FAST = List.of("-Xmx384m", "-XX:+UseSerialGC");

    /** Answers as soon as the application serves at all. */
    public static final String LIVE = "/q/health/live";

    private static final String NOBODY = "http://localhost:1";
    private static final String CLIENT_SECRET = "bench";
    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Bench bench;
    private final Broker broker = Broker.temporary();
    private final Issuer issuer = new Issuer(0, SigningKey.fresh(), CLIENT_SECRET);
    private final Map<Part, Application> running = new EnumMap<>(Part.class);

    public Installation(Bench bench) {
        this.bench = bench;
        broker.createTopics(Broker.TOPICS);
    }

    public Broker broker() {
        return broker;
    }

    /** Makes tokens that the applications believe. */
    public Tokens tokens() {
        return issuer.tokens();
    }

    /**
     * Starts an application; it knows those that run already.
     *
     * @param database made when it is missing
     * @param more variables beside those that it needs, or in their place
     */
    public Application start(Part part, String database, List<String> options, Map<String, String> more, String ready) {
        Application application = beside(part, database, options, more, ready);
        running.put(part, application);
        return application;
    }

    /** The same, but the others do not know it and the caller closes it. */
    public Application beside(
            Part part, String database, List<String> options, Map<String, String> more, String ready) {
        bench.postgres().createDatabase(database);
        Map<String, String> environment = environment(database);
        environment.putAll(more);
        return Application.start(part.folder(bench.project()), options, environment, ready);
    }

    public Application start(Part part, List<String> options) {
        return start(part, part.database(), options, Map.of(), LIVE);
    }

    public void stop(Part part) {
        Application application = running.remove(part);
        if (application != null) {
            application.close();
        }
    }

    private Map<String, String> environment(String database) {
        Map<String, String> environment = new ServiceEnvironment(
                        bench.postgres(), broker.bootstrapServers(), issuer.url(), MASTER_KEY, CLIENT_SECRET)
                .of(database);
        for (Part part : Part.values()) {
            Application application = running.get(part);
            environment.put(
                    "SHUANGCHUANG_OWNERS_" + part.name(),
                    application == null ? NOBODY : application.address().toString());
        }
        return environment;
    }

    /** One number from a database. */
    public long count(String database, String query) {
        try (Connection connection = bench.postgres().connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits until a query gives a number. */
    public void await(String database, String query, long number) {
        long until = System.nanoTime() + 300_000_000_000L;
        long now;
        while ((now = count(database, query)) != number) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(query + " in " + database + ": " + now + " instead of " + number);
            }
            Pause.milliseconds(20);
        }
    }

    @Override
    public void close() {
        List.copyOf(running.keySet()).reversed().forEach(this::stop);
        broker.close();
        issuer.close();
    }
}
