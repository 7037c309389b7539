package org.shuangchuang.localstack.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.shuangchuang.localstack.Pause;
import org.shuangchuang.localstack.issuer.TokenSource;

/** The published figures, and whether the gateway computes the same. */
public final class ReferenceFigures {
    private static final long SETTLED_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);
    private static final String RESOURCE = "gansu-2021-figures.csv";

    private final GatewayClient gateway;

    /**
     * @param gateway base address, for example {@code http://localhost:8080}
     * @param tokens for the figures that are not public
     */
    public ReferenceFigures(URI gateway, TokenSource tokens) {
        this.gateway = new GatewayClient(gateway, tokens);
    }

    /** Every row as published. */
    public static List<PublishedFigure> published() {
        var resource = Objects.requireNonNull(ReferenceFigures.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return parse(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<PublishedFigure> parse(BufferedReader lines) throws IOException {
        List<String> columns = List.of(lines.readLine().split(",", -1));
        return lines.lines().map(line -> figure(columns, line.split(",", -1))).toList();
    }

    /** Every row beside what the gateway computes now. */
    public List<ComparedFigure> compare() {
        return published().stream().map(this::compare).toList();
    }

    /** Compares again and again until all are equal, or nothing has moved for ten seconds. */
    public List<ComparedFigure> settled() {
        List<ComparedFigure> last = compare();
        long changed = System.nanoTime();
        while (!allEqual(last) && System.nanoTime() - changed < SETTLED_NANOSECONDS) {
            Pause.milliseconds(200);
            List<ComparedFigure> next = compare();
            if (!next.equals(last)) {
                changed = System.nanoTime();
            }
            last = next;
        }
        return last;
    }

    /** Whether no row differs. */
    public static boolean allEqual(List<ComparedFigure> figures) {
        return figures.stream().allMatch(ComparedFigure::equal);
    }

    private ComparedFigure compare(PublishedFigure published) {
        String query =
                "/api/summaries?indicator=" + encoded(published.indicator()) + "&scope=" + encoded(published.scope())
                        + "&asOf=" + published.asOf()
                        + (published.period().isEmpty() ? "" : "&period=" + encoded(published.period()));
        try {
            JsonNode figure = gateway.get(query).path("figures").path(0);
            return new ComparedFigure(published, figure.hasNonNull("value") ? ComputedFigure.of(figure) : null);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    private static PublishedFigure figure(List<String> columns, String[] cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(RESOURCE + ": " + cells.length + " cells instead of " + columns.size()
                    + ": " + String.join(",", cells));
        }
        return new PublishedFigure(
                cells[columns.indexOf("row")],
                cells[columns.indexOf("term_zh")],
                cells[columns.indexOf("term_en")],
                cells[columns.indexOf("indicator")],
                cells[columns.indexOf("scope")],
                cells[columns.indexOf("period")],
                cells[columns.indexOf("as_of")],
                new BigDecimal(cells[columns.indexOf("value")]),
                cells[columns.indexOf("unit")],
                cells[columns.indexOf("qualifier")]);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
