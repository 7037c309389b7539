package org.shuangchuang.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * A real PostgreSQL server in processes of its own, reachable on localhost only. It keeps what it is given: fsync is on,
 * and prepared transactions are allowed because the tests leave some behind. Works as root, too.
 */
public final class Postgres implements AutoCloseable {
    public static final String USER = "postgres";
    /** Not checked: the server trusts whoever reaches its loopback port. */
    public static final String PASSWORD = "postgres";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_connections", "200"),
            Map.entry("max_prepared_transactions", "16"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("work_mem", "4MB"),
            Map.entry("maintenance_work_mem", "32MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("autovacuum_max_workers", "2"),
            Map.entry("jit", "off"));

    /** The same on every machine, whatever locales are installed there. */
    private static final Map<String, String> LOCALE =
            Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

    private final int port;
    private final Closeable server;

    private Postgres(int port, Closeable server) {
        this.port = port;
        this.server = server;
    }

    /** A server that runs already and goes on running when this is closed. */
    public static Postgres running(int port) {
        return new Postgres(port, () -> {});
    }

    /** A server on a free port whose data are deleted when it is closed, at the latest when this JVM ends. */
    public static Postgres temporary() {
        return temporary(Map.of());
    }

    /** @param settings instead of those of the local stack */
    public static Postgres temporary(Map<String, String> settings) {
        try {
            Path log = Files.createTempFile("postgresql", ".log");
            log.toFile().deleteOnExit();
            return start(EmbeddedPostgres.builder(), settings, log);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * A server whose data stay. It must be closed, and outlives this JVM if it is not.
     *
     * @param data folder of the data, made when missing
     * @param port TCP port on localhost
     * @param log the file that it logs to, appended
     */
    public static Postgres at(Path data, int port, Path log) {
        Folders.create(data);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port);
        return start(builder, Map.of(), log);
    }

    private static Postgres start(EmbeddedPostgres.Builder builder, Map<String, String> settings, Path log) {
        SETTINGS.forEach(builder::setServerConfig);
        settings.forEach(builder::setServerConfig);
        LOCALE.forEach(builder::setLocaleConfig);
        ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
        try {
            EmbeddedPostgres server = builder.setPgBinaryResolver(Postgres::binaries)
                    .setOutputRedirector(toLog)
                    .setErrorRedirector(toLog)
                    .setPGStartupWait(Duration.ofSeconds(120))
                    .start();
            return new Postgres(server.getPort(), server);
        } catch (IOException | IllegalStateException notStarted) {
            throw new IllegalStateException("PostgreSQL did not start; see " + log, notStarted);
        }
    }

    /**
     * The first archive that the class path has. The library's own search refuses to start when it sees one archive through two
     * class loaders, as it does after a Quarkus application has run in the same JVM.
     */
    private static InputStream binaries(String system, String architecture) throws IOException {
        String name = "/postgres-" + system.toLowerCase(Locale.ROOT) + "-"
                + (architecture.equals("amd64") ? "x86_64" : architecture) + ".txz";
        InputStream archive = Postgres.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IOException("there are no PostgreSQL binaries for this machine: " + name);
        }
        return archive;
    }

    public int port() {
        return port;
    }

    /** The server's first process; ending it ends the server. */
    public ProcessHandle process() {
        try (Connection connection = connect(USER);
                var statement = connection.createStatement();
                var file = statement.executeQuery("SELECT pg_read_file('postmaster.pid')")) {
            file.next();
            return ProcessHandle.of(
                            Long.parseLong(file.getString(1).lines().findFirst().orElseThrow()))
                    .orElseThrow();
        } catch (SQLException failed) {
            throw new IllegalStateException("the server's process is not known", failed);
        }
    }

    /** Makes the database unless it is there. */
    public void createDatabase(String database) {
        try (Connection connection = connect(USER)) {
            try (var exists = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
                exists.setString(1, database);
                if (exists.executeQuery().next()) {
                    return;
                }
            }
            execute(connection, "CREATE DATABASE " + quoted(database));
        } catch (SQLException failed) {
            throw new IllegalStateException("database " + database + " cannot be made", failed);
        }
    }

    /** Drops the database with everything in it, whoever is connected. */
    public void dropDatabase(String database) {
        try (Connection connection = connect(USER)) {
            execute(connection, "DROP DATABASE IF EXISTS " + quoted(database) + " WITH (FORCE)");
        } catch (SQLException failed) {
            throw new IllegalStateException("database " + database + " cannot be dropped", failed);
        }
    }

    /** A connection of the caller's own to a database that is there. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, PASSWORD);
    }

    /** The address for JDBC clients. */
    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /** The address for the reactive PostgreSQL client. */
    public String reactiveUrl(String database) {
        return "postgresql://localhost:" + port + "/" + database;
    }

    /** Ends it as a crash does (immediate shutdown): nothing more is written, and {@link #at} recovers the data. */
    public void kill() {
        ProcessHandle server = process();
        try {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid())).start();
        } catch (IOException noSignal) {
            throw new UncheckedIOException(noSignal);
        }
        server.onExit().join();
        close();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException notStopped) {
            throw new UncheckedIOException("PostgreSQL did not stop", notStopped);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
