package org.shuangchuang.localstack.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.shuangchuang.localstack.Folders;
import org.shuangchuang.localstack.Ports;
import org.shuangchuang.localstack.Postgres;
import org.shuangchuang.localstack.SecretFile;
import org.shuangchuang.localstack.issuer.SigningKey;
import org.shuangchuang.localstack.issuer.Tokens;

/**
 * Where a stack runs.
 *
 * @param project the project's root, built
 * @param folder of data, logs, process ids and secrets
 * @param ports one for every {@link StackPort}
 * @param program what the services run as
 */
public record StackSettings(Path project, Path folder, Map<StackPort, Integer> ports, Program program) {

    /**
     * The usual ports, except those that the environment gives.
     *
     * @throws StackFailure when a variable holds no port number
     */
    public static StackSettings of(Path project, Map<String, String> environment) {
        Map<StackPort, Integer> ports = new EnumMap<>(StackPort.class);
        for (StackPort port : StackPort.values()) {
            ports.put(port, number(port, environment.getOrDefault(port.variable(), String.valueOf(port.usual()))));
        }
        return new StackSettings(project, project.resolve(".local"), ports, Program.of(environment));
    }

    /** Free ports, so that it can run beside another stack. */
    public static StackSettings beside(Path project, Path folder) {
        Map<StackPort, Integer> ports = new EnumMap<>(StackPort.class);
        for (StackPort port : StackPort.values()) {
            ports.put(port, Ports.free());
        }
        return new StackSettings(project, folder, ports, Program.of(System.getenv()));
    }

    public int port(StackPort port) {
        return ports.get(port);
    }

    /** Base address of a service on this machine. */
    public URI address(Service service) {
        return URI.create("http://localhost:" + port(service.port()));
    }

    /** What tokens are signed with; made on first use, in the folder. */
    SigningKey signingKey() {
        return SigningKey.in(folder.resolve("signing-key"));
    }

    /** What the parts of the system show the issuer; made on first use, in the folder. */
    String clientSecret() {
        return SecretFile.random(folder.resolve("client-secret"));
    }

    /** Makes tokens that a stack with these settings believes, whether it runs or not. */
    Tokens tokens() {
        Folders.create(folder);
        return new Tokens(issuer(), signingKey());
    }

    /** By which variables a process of the service finds the others of a stack with these settings. */
    Map<String, String> environment(Service service) {
        Map<String, String> environment = new ServiceEnvironment(
                        Postgres.running(port(StackPort.POSTGRES)),
                        "localhost:" + port(StackPort.KAFKA),
                        issuer(),
                        SecretFile.random(folder.resolve("master-key")),
                        clientSecret())
                .of(service.lowerCaseName());
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port(service.port())));
        for (Service owner : Service.values()) {
            environment.put(
                    "SHUANGCHUANG_OWNERS_" + owner.name(), address(owner).toString());
        }
        return environment;
    }

    private String issuer() {
        return "http://localhost:" + port(StackPort.ISSUER);
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /**
     * Everything that can be known before anything starts: the project is built and every port is free.
     *
     * @throws StackFailure naming the file that is missing, or the first port that is taken and the variable that changes it
     */
    void requireStartable() {
        for (Service service : Service.values()) {
            Path file = program.file(project, service);
            if (!Files.exists(file)) {
                throw new StackFailure(program == Program.NATIVE ? "not.built.native" : "not.built", file);
            }
        }
        for (StackPort port : StackPort.values()) {
            if (!Ports.isFree(port(port))) {
                throw new StackFailure("port.taken", String.valueOf(port(port)), port.name(), port.variable());
            }
        }
    }

    private static int number(StackPort port, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new StackFailure("port.invalid", port.variable(), value);
    }
}
