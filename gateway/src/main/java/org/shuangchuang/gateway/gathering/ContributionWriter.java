package org.shuangchuang.gateway.gathering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.read.EventHandler;
import org.shuangchuang.eventstore.read.Statement;
import org.shuangchuang.eventstore.read.Statements;
import org.shuangchuang.gateway.catalogue.Contribution;
import org.shuangchuang.gateway.catalogue.Contributions;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.Indicators;

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
        return writing(events, event -> Indicators.counting(event.source(), event.type()));
    }

    /**
     * Writes what these events contribute; together with the move of the positions, or not at all.
     *
     * @param counting the indicators that an event may contribute to
     */
    public static Statements writing(List<RecordedEvent> events, Function<RecordedEvent, List<Indicator>> counting) {
        List<Contribution> contributions = new ArrayList<>();
        Set<Name> names = new LinkedHashSet<>();
        for (RecordedEvent event : events) {
            List<Indicator> indicators = counting.apply(event);
            if (!indicators.isEmpty() || Name.mayBeIn(event.data())) {
                ObjectNode data = event.json();
                contributions.addAll(Contributions.of(event, indicators, data));
                names.addAll(Name.in(data));
            }
        }
        return new Statements(Stream.of(
                        ContributionTable.insert(contributions),
                        RollupTable.add(contributions),
                        TotalTable.add(contributions),
                        MomentTable.note(events),
                        NameTable.note(names),
                        Optional.of(new Statement("notify " + CHANNEL, Tuple.tuple())))
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    public void applied(List<RecordedEvent> events) {
        Instant now = Instant.now();
        for (RecordedEvent event : events) {
            lags.get(event.source()).record(Duration.between(event.recordedAt(), now));
        }
    }
}
