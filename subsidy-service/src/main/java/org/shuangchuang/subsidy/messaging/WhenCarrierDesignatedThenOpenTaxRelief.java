package org.shuangchuang.subsidy.messaging;

import static org.shuangchuang.subsidy.store.Streams.TAX_RELIEF;
import static org.shuangchuang.subsidy.store.Streams.TAX_RELIEFS;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.SystemCommands;
import org.shuangchuang.subsidy.domain.relief.TaxReliefCommand;

/** A designation opens tax relief from the month after it; its revocation ends it; a move takes it along. */
@ApplicationScoped
class WhenCarrierDesignatedThenOpenTaxRelief implements Policy {

    private static final Set<String> TYPES =
            Set.of("designation-granted", "designation-taken-over", "designation-revoked", "designation-moved");

    private final EventStore store;
    private final SystemCommands system;

    WhenCarrierDesignatedThenOpenTaxRelief(EventStore store, SystemCommands system) {
        this.store = store;
        this.system = system;
    }

    @Override
    public boolean concerns(String type) {
        return TYPES.contains(type);
    }

    @Override
    public Uni<Void> because(RecordedEvent event) {
        JsonNode data = event.json();
        var relief = TAX_RELIEFS.stream(data.path("carrierId").asText());
        return store.execute(system.because(event, "open-tax-relief"), relief, List.of(), parts -> {
                    LocalDate posting = Posting.on(parts.loaded(relief).lastOccurredOn(), event.occurredOn());
                    return Changes.of(relief, TAX_RELIEF.decide(command(event, data, posting), parts.get(relief)));
                })
                .replaceWithVoid();
    }

    private static TaxReliefCommand command(RecordedEvent event, JsonNode data, LocalDate posting) {
        String kind = data.path("kind").asText();
        String level = data.path("level").asText();
        String name = data.path("carrierName").asText();
        String division = data.path("division").asText();
        return switch (event.type()) {
            case "designation-revoked" -> new TaxReliefCommand.CloseInterval(kind, level, event.occurredOn(), posting);
            case "designation-moved" -> new TaxReliefCommand.Relocate(name, division, posting);
            default ->
                new TaxReliefCommand.OpenInterval(
                        data.path("carrierId").asText(),
                        name,
                        division,
                        kind,
                        level,
                        data.has("grantedOn")
                                ? LocalDate.parse(data.path("grantedOn").asText())
                                : event.occurredOn(),
                        posting);
        };
    }
}
