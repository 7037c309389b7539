package org.shuangchuang.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSettingsTest {

    @Test
    void ports_are_the_usual_ones_except_those_that_the_environment_gives(@TempDir Path project) {
        StackSettings settings = StackSettings.of(project, Map.of("GATEWAY_PORT", "9090"));
        assertEquals("http://localhost:9090", settings.address(Service.GATEWAY).toString());
        assertEquals(
                "http://localhost:8081", settings.address(Service.INCUBATOR).toString());
    }

    @Test
    void a_word_is_no_port(@TempDir Path project) {
        for (String word : new String[] {"web", "0", "65536", ""}) {
            var refused =
                    assertThrows(StackFailure.class, () -> StackSettings.of(project, Map.of("KAFKA_PORT", word)), word);
            assertTrue(refused.getMessage().contains("KAFKA_PORT=" + word));
        }
    }

    @Test
    void a_taken_port_is_named_with_the_variable_that_changes_it_before_anything_starts(@TempDir Path project)
            throws IOException {
        for (Service service : Service.values()) {
            Path jar = Program.JAR.file(project, service);
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
        StackSettings settings = StackSettings.beside(project, project.resolve("folder"));
        int port = settings.port(StackPort.SUBSIDY);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var refused =
                    assertThrows(StackFailure.class, () -> Stack.start(settings).close());
            assertTrue(refused.getMessage().contains(String.valueOf(other.getLocalPort())), refused.getMessage());
            assertTrue(refused.getMessage().contains("SUBSIDY_PORT"), refused.getMessage());
            assertTrue(Files.notExists(settings.folder()));
        }
    }

    @Test
    void a_project_that_is_not_built_is_told_so(@TempDir Path project) {
        var refused = assertThrows(
                StackFailure.class, () -> StackSettings.of(project, Map.of()).requireStartable());
        assertTrue(refused.getMessage().contains("quarkus-run.jar"), refused.getMessage());
        var noBinary = assertThrows(
                StackFailure.class,
                () -> StackSettings.of(project, Map.of("SERVICES", "native")).requireStartable());
        assertTrue(noBinary.getMessage().contains("incubator-service-runner"), noBinary.getMessage());
        assertTrue(noBinary.getMessage().contains("./dev native"), noBinary.getMessage());
    }
}
