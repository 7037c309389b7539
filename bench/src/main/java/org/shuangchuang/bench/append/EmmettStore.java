package org.shuangchuang.bench.append;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.shuangchuang.bench.Bench;
import org.shuangchuang.localstack.Postgres;

/** Emmett in a process of Node.js, in a database of its own on the same server. Told what to do line by line. */
final class EmmettStore implements Contestant {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATABASE = "emmett";

    private final Postgres server;
    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;

    private EmmettStore(Postgres server, Process process) {
        this.server = server;
        this.process = process;
        this.to = process.outputWriter(StandardCharsets.UTF_8);
        this.from = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Nothing where Node.js is missing or its packages cannot be had; the results say so. */
    static Optional<EmmettStore> start(Bench bench) {
        Path folder = bench.project().resolve("bench/target/emmett");
        try {
            Files.createDirectories(folder);
            copy("package.json", folder);
            copy("append.mjs", folder);
            if (!Files.exists(folder.resolve("node_modules"))) {
                Process install = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("install.log").toFile())
                        .start();
                if (install.waitFor() != 0) {
                    bench.note("Emmett was not measured: its packages could not be installed.");
                    return Optional.empty();
                }
            }
            bench.postgres().createDatabase(DATABASE);
            Process process = new ProcessBuilder(
                            "node", "append.mjs", bench.postgres().reactiveUrl(DATABASE))
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("emmett.log").toFile())
                    .start();
            return Optional.of(new EmmettStore(bench.postgres(), process));
        } catch (IOException noNode) {
            bench.note("Emmett was not measured: Node.js is not on this machine.");
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream resource = EmmettStore.class.getResourceAsStream("/emmett/" + name)) {
            Files.copy(resource, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public String name() {
        return "Emmett";
    }

    @Override
    public Round run(String round, int clients, boolean hot, double seconds) {
        try {
            to.write(String.join(" ", round, String.valueOf(clients), String.valueOf(hot), String.valueOf(seconds))
                    + "\n");
            to.flush();
            String line = from.readLine();
            if (line == null) {
                throw new IllegalStateException("Emmett's process has ended; see bench/target/emmett/emmett.log");
            }
            JsonNode answer = JSON.readTree(line);
            return new Round(
                    answer.path("acknowledged").asLong(),
                    answer.path("inTime").asLong() / seconds,
                    answer.path("p50").asDouble(),
                    answer.path("p99").asDouble());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Connection stored() throws SQLException {
        return server.connect(DATABASE);
    }

    @Override
    public String events() {
        return """
                select stream_id as stream, stream_position as version, message_data ->> 'client' as client,
                    (message_data ->> 'number')::bigint as number
                from emt_messages
                """;
    }

    @Override
    public void close() {
        try {
            to.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException broken) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        server.dropDatabase(DATABASE);
    }
}
