package org.shuangchuang.bench.results;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bench/results}: a scenario that ran takes the place of its former results, the others stay. */
public final class ResultsFolder {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    public ResultsFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes JSON, Markdown and charts.
     *
     * @param order of the scenarios in the report
     */
    public void add(Results results, List<String> order) {
        try {
            Files.createDirectories(folder);
            Map<String, Results> all = new LinkedHashMap<>();
            Map<String, Results> stored = stored();
            stored.put(results.scenario(), results);
            order.stream().filter(stored::containsKey).forEach(name -> all.put(name, stored.get(name)));
            Files.writeString(json(), JSON.writeValueAsString(all) + "\n");
            Files.writeString(folder.resolve("table.md"), Report.of(List.copyOf(all.values())));
            for (Map.Entry<String, String> chart : Charts.of(results).entrySet()) {
                Files.writeString(folder.resolve(chart.getKey() + ".svg"), chart.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path json() {
        return folder.resolve("results.json");
    }

    private Map<String, Results> stored() throws IOException {
        return Files.exists(json())
                ? JSON.readValue(json().toFile(), new TypeReference<LinkedHashMap<String, Results>>() {})
                : new LinkedHashMap<>();
    }
}
