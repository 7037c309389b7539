package org.shuangchuang.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What an overlay amounts to, rendered by the tool that also applies it. */
final class Kustomize {

    private static final Path OVERLAYS = Path.of("kubernetes/overlays");

    private Kustomize() {}

    /** Names of all overlays. */
    static List<String> overlays() {
        try (Stream<Path> folders = Files.list(OVERLAYS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /**
     * Renders an overlay with {@code kubectl kustomize}.
     *
     * @throws IllegalStateException with kubectl's own words when it does not render, or is not installed
     */
    static Manifests render(String overlay) {
        try {
            Path errors = Files.createTempFile("kustomize", ".txt");
            Process process = new ProcessBuilder(
                            "kubectl", "kustomize", OVERLAYS.resolve(overlay).toString())
                    .redirectError(errors.toFile())
                    .start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(errors));
            }
            Files.delete(errors);
            return Manifests.parse(rendered);
        } catch (IOException notInstalled) {
            throw new IllegalStateException("kubectl renders the overlays: install it", notInstalled);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
