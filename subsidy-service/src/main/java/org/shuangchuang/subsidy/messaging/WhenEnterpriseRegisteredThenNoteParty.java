package org.shuangchuang.subsidy.messaging;

import static org.shuangchuang.subsidy.store.Streams.PARTIES;
import static org.shuangchuang.subsidy.store.Streams.PARTY;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuangchuang.eventstore.Changes;
import org.shuangchuang.eventstore.EventStore;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.eventstore.SystemCommands;
import org.shuangchuang.subsidy.domain.party.PartyDecider;

/**
 * Notes who controls and represents an enterprise or team, and when it is a high-tech enterprise: what relatedness, the
 * controller's yearly ceiling and reviews stand on.
 */
@ApplicationScoped
class WhenEnterpriseRegisteredThenNoteParty implements Policy {

    private static final Set<String> TYPES = Set.of(
            "enterprise-registered",
            "enterprise-controller-changed",
            "enterprise-representative-changed",
            "high-tech-recognised",
            "high-tech-lapsed");

    private final EventStore store;
    private final SystemCommands system;

    WhenEnterpriseRegisteredThenNoteParty(EventStore store, SystemCommands system) {
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
        var party = PARTIES.stream(data.path("enterpriseId").asText());
        return store.execute(system.because(event, "note-party"), party, List.of(), parts -> {
                    LocalDate posting = Posting.on(parts.loaded(party).lastOccurredOn(), event.occurredOn());
                    return Changes.of(party, PARTY.decide(command(event, data, posting), parts.get(party)));
                })
                .replaceWithVoid();
    }

    private static PartyDecider.Command command(RecordedEvent event, JsonNode data, LocalDate posting) {
        String id = data.path("enterpriseId").asText();
        return switch (event.type()) {
            case "high-tech-recognised" ->
                new PartyDecider.Command.NoteHighTech(
                        id,
                        event.occurredOn(),
                        LocalDate.parse(data.path("validUntil").asText()),
                        posting);
            case "high-tech-lapsed" -> new PartyDecider.Command.EndHighTech(id, event.occurredOn(), posting);
            default ->
                new PartyDecider.Command.Note(
                        id,
                        text(data, "socialCreditCode"),
                        text(data, "controllerId"),
                        text(data, "representativeId"),
                        event.occurredOn(),
                        posting);
        };
    }

    private static @Nullable String text(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asText() : null;
    }
}
