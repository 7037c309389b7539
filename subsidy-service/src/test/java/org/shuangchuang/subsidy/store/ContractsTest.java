package org.shuangchuang.subsidy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shuangchuang.contracts.Contract;
import org.shuangchuang.contracts.Contracts;
import org.shuangchuang.contracts.Example;
import org.shuangchuang.eventstore.Category;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.EventTypes;
import org.shuangchuang.eventstore.SnapshotForm;
import org.shuangchuang.subsidy.domain.BudgetKey;
import org.shuangchuang.subsidy.domain.budget.Budget;
import org.shuangchuang.vocabulary.Event;
import org.shuangchuang.vocabulary.Money;
import org.shuangchuang.vocabulary.Provenance;

/** What is promised to readers: every stored event, as it is stored. */
class ContractsTest {

    @Test
    void every_stored_event_is_as_it_was_promised() {
        Map<String, Example> stored = new TreeMap<>();
        for (Category<?, ?> category : Streams.ALL) {
            add(stored, category.events());
        }
        Contracts.of("subsidy").check(stored);
    }

    /** What was stored before events said where it came from. */
    @Test
    void former_shapes_are_read_as_official() {
        for (Contract former : Contracts.of("subsidy").former()) {
            Category<?, ?> category = Streams.ALL.stream()
                    .filter(one -> one.events().classes().containsKey(former.type()))
                    .findFirst()
                    .orElseThrow();
            Event event = category.events().read(former.type(), former.schemaVersion(), former.data());
            assertEquals(
                    "OFFICIAL",
                    EventJson.tree(EventJson.write(event)).path("provenance").asText(),
                    former.type());
        }
    }

    /** A change of what is kept needs another number, or what was kept before would be misread. */
    @Test
    void kept_states_have_the_members_of_their_form() {
        SnapshotForm<Budget> form = Objects.requireNonNull(Streams.BUDGETS.snapshots());
        Money some = Money.yuan(5);
        Budget kept = new Budget.Appropriated(
                Examples.of(BudgetKey.class),
                Budget.Status.OPEN,
                some,
                some,
                some,
                some,
                some,
                some,
                some,
                some,
                some,
                some,
                List.of(new Budget.Adjustment(1, some, Provenance.OFFICIAL, true)));
        assertEquals(kept, EventJson.read(EventJson.write(kept), form.state()));
        assertEquals(1, form.number());
        assertEquals(
                "[key, status, appropriatedFen, reservedFen, releasedFen, committedFen, paidFen, recoveredFen,"
                        + " carriedOverFen, lapsedFen, dueToTreasuryFen, availableFen, adjustments]",
                EventJson.tree(EventJson.write(kept))
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .toList()
                        .toString());
    }

    private static <E extends Event> void add(Map<String, Example> stored, EventTypes<E> types) {
        types.classes().forEach((name, type) -> {
            E event = Examples.of(type);
            int version = types.schemaVersionOf(event);
            String json = EventJson.write(event);
            assertEquals(event, types.read(name, version, json), "read as it was written");
            stored.put(name, new Example(version, type, json));
        });
    }
}
