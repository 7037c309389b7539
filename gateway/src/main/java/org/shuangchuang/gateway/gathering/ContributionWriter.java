package org.shuangchuang.gateway.gathering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.read.EventHandler;
import org.shuangchuang.gateway.catalogue.Contribution;
import org.shuangchuang.gateway.catalogue.Contributions;

/** Writes what a batch of events contributes: one statement per table, sent together, in the transaction of the positions. */
@ApplicationScoped
public class ContributionWriter implements EventHandler {

    /** What is notified after each batch, so that every replica learns the new positions. */
    static final String CHANNEL = "gathered";

    private final Map<String, Timer> lags;

    ContributionWriter(MeterRegistry metrics) {
        this.lags = Gathering.SOURCES.stream()
                .collect(Collectors.toMap(
                        Function.identity(), source -> metrics.timer("shuangchuang.gathering.lag", "source", source)));
    }

    @Override
    public Effect prepare(List<RecordedEvent> events) {
        List<Contribution> contributions = events.stream()
                .flatMap(event -> Contributions.of(event).stream())
                .toList();
        Effect writing = writing(events, contributions);
        return connection -> writing.in(connection).invoke(() -> measure(events));
    }

    /** Writes contributions of these events; together with the move of the positions, or not at all. */
    public static Effect writing(List<RecordedEvent> events, List<Contribution> contributions) {
        List<Statement> statements = Stream.of(
                        ContributionTable.insert(contributions),
                        RollupTable.add(contributions),
                        TotalTable.add(contributions),
                        MomentTable.note(events),
                        NameTable.note(events))
                .filter(Statement::hasRows)
                .toList();
        return connection -> {
            List<Uni<Void>> sent = new ArrayList<>();
            statements.forEach(statement -> sent.add(statement.in(connection)));
            sent.add(connection.query("notify " + CHANNEL).execute().replaceWithVoid());
            return Uni.join().all(sent).andFailFast().replaceWithVoid();
        };
    }

    private void measure(List<RecordedEvent> events) {
        Instant now = Instant.now();
        for (RecordedEvent event : events) {
            lags.get(event.source()).record(Duration.between(event.recordedAt(), now));
        }
    }
}
