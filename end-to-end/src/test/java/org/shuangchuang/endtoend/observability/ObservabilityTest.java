package org.shuangchuang.endtoend.observability;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuangchuang.endtoend.Gateway;
import org.shuangchuang.endtoend.RunningStack;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.stack.Service;
import org.yaml.snakeyaml.Yaml;

/** Every dashboard, alert and scaler asks for what the running services really expose once something has happened. */
class ObservabilityTest {

    private static final Path DEPLOY = Path.of("../deploy");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(30);
    /** Made by Prometheus itself for whatever it asks. */
    private static final String UP = "up";

    private static final String TREASURER = "treasurer-1;FINANCE_OFFICER;620000";

    private static final Pattern TEMPLATE_LABEL = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?([a-z_]+)\\s*}}");

    private static Exposed exposed;

    /** @param where it is written */
    private record Query(String where, String expression, Set<String> shownLabels) {}

    @BeforeAll
    static void something_happens() throws IOException {
        RunningStack.loaded();
        budgetRefuses();
        long until = System.nanoTime() + LONGEST_WAIT;
        do {
            Pause.milliseconds(200);
            exposed = scrape();
        } while (!exposed.has("shuangchuang_projection_lag", Set.of()) && System.nanoTime() < until);
    }

    @Test
    void every_query_finds_a_series() throws IOException {
        List<Query> queries = Stream.of(alerts(), dashboards(), scalers())
                .flatMap(List::stream)
                .toList();
        assertFalse(queries.isEmpty());
        TreeSet<String> missing = new TreeSet<>();
        for (Query query : queries) {
            for (PromQl.Selector selector : PromQl.selectors(query.expression())) {
                if (!exposed.has(selector)) {
                    missing.add(query.where() + ": " + selector);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_label_that_is_shown_is_one_of_the_query_s_result() throws IOException {
        for (Query query :
                Stream.of(alerts(), dashboards()).flatMap(List::stream).toList()) {
            List<PromQl.Selector> selected = PromQl.selectors(query.expression());
            for (String label : query.shownLabels()) {
                assertTrue(
                        selected.stream()
                                .anyMatch(selector -> selector.groups().contains(label)
                                        || selector.groups().isEmpty()
                                                && exposed.has(selector.metric(), Set.of(label))),
                        query.where() + ": " + label);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations.md", "operations.zh-CN.md"})
    void every_alert_is_explained_to_the_operator(String file) throws IOException {
        String guide = Files.readString(Path.of("../docs", file));
        for (Query alert : alerts()) {
            assertTrue(guide.contains("| " + alert.where() + " |"), alert.where());
        }
    }

    /** What Prometheus would know of the stack, with the labels that its configuration adds. */
    private static Exposed scrape() throws IOException {
        JsonNode job = yaml("observability/prometheus/prometheus.yaml").at("/scrape_configs/0");
        Exposed scraped = new Exposed();
        for (Service service : Service.values()) {
            var address = RunningStack.stack().first(service).address();
            Map<String, String> added = new HashMap<>();
            added.put("job", job.path("job_name").asText());
            added.put("instance", address.getAuthority());
            job.path("relabel_configs")
                    .forEach(label -> added.put(
                            label.path("target_label").asText(), service.name().toLowerCase()));
            scraped.add(
                    RestAssured.get(address.resolve(job.path("metrics_path").asText()))
                            .asString(),
                    added);
            scraped.add(UP + " 1", added);
        }
        return scraped;
    }

    /** More is taken back than was appropriated. */
    private static void budgetRefuses() {
        String budget = Gateway.id(Gateway.command(TREASURER)
                .body(Map.of(
                        "programme", "observed",
                        "fiscalYear", 2021,
                        "division", "620000",
                        "amountFen", 100,
                        "documentNumber", "1",
                        "provenance", "SYNTHETIC"))
                .post("/api/subsidy/budgets")
                .then()
                .statusCode(201)
                .extract());
        Gateway.command(TREASURER)
                .body(Map.of("changeFen", -101, "documentNumber", "2"))
                .post("/api/subsidy/budgets/" + budget + "/adjust")
                .then()
                .statusCode(409)
                .body("type", endsWith(":budget-exhausted"));
    }

    private static List<Query> alerts() throws IOException {
        List<Query> queries = new ArrayList<>();
        for (JsonNode group : yaml("observability/prometheus/alerts.yaml").path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                queries.add(new Query(
                        rule.path("alert").asText(),
                        rule.path("expr").asText(),
                        labels(rule.path("annotations").toString())));
            }
        }
        return queries;
    }

    private static List<Query> dashboards() throws IOException {
        List<Query> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(DEPLOY.resolve("observability/grafana/dashboards"))) {
            for (Path file : files.toList()) {
                for (JsonNode panel : JSON.readTree(file.toFile()).path("panels")) {
                    for (JsonNode target : panel.path("targets")) {
                        queries.add(new Query(
                                file.getFileName() + ", " + panel.path("title").asText(),
                                target.path("expr").asText(),
                                labels(target.path("legendFormat").asText())));
                    }
                }
            }
        }
        return queries;
    }

    private static List<Query> scalers() throws IOException {
        String text = Files.readString(DEPLOY.resolve("kubernetes/components/lag-scaling/scalers.yaml"));
        return StreamSupport.stream(new Yaml().loadAll(text).spliterator(), false)
                .<JsonNode>map(JSON::valueToTree)
                .flatMap(scaler -> scaler.findValuesAsText("query").stream()
                        .map(query -> new Query(scaler.at("/metadata/name").asText(), query, Set.of())))
                .toList();
    }

    private static Set<String> labels(String template) {
        return TEMPLATE_LABEL
                .matcher(template)
                .results()
                .map((MatchResult label) -> label.group(1))
                .collect(Collectors.toSet());
    }

    private static JsonNode yaml(String file) throws IOException {
        return JSON.valueToTree(new Yaml().load(Files.readString(DEPLOY.resolve(file))));
    }
}
