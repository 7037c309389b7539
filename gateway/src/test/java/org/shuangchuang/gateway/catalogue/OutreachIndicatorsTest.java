package org.shuangchuang.gateway.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.shuangchuang.contracts.Contract;
import org.shuangchuang.contracts.Contracts;
import org.shuangchuang.eventstore.EventJson;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.vocabulary.Qualifier;

/** What reports of technology markets, achievements and their corrections contribute. */
class OutreachIndicatorsTest {

    private static List<Contribution> contributions(String type, UnaryOperator<ObjectNode> changed) {
        Contract contract = Contracts.of("incubator").examples().stream()
                .filter(example -> example.type().equals(type))
                .findFirst()
                .orElseThrow();
        return Counted.of(new RecordedEvent(
                "incubator",
                0,
                1,
                1,
                "stream-1",
                1,
                type,
                contract.schemaVersion(),
                changed.apply(EventJson.tree(contract.data())).toString(),
                "{}",
                LocalDate.of(2020, 6, 1),
                Instant.EPOCH,
                "SHA-256",
                "00"));
    }

    private static Map<String, Long> amounts(String type, UnaryOperator<ObjectNode> changed) {
        Map<String, Long> amounts = new TreeMap<>();
        contributions(type, changed)
                .forEach(one -> amounts.merge(one.indicator() + one.subject(), one.amount(), Long::sum));
        return amounts;
    }

    @Test
    void a_corrected_report_takes_back_what_it_said_with_its_qualifier() {
        assertEquals(
                100L,
                amounts("market-reported", UnaryOperator.identity()).get("technology-market.achievements.published"));
        List<Contribution> corrected = contributions("market-report-corrected", UnaryOperator.identity()).stream()
                .filter(one -> one.indicator().equals("technology-market.achievements.published"))
                .toList();

        assertEquals(
                List.of(-100L, 90L),
                corrected.stream().map(Contribution::amount).toList());
        assertEquals(
                List.of(Qualifier.ABOUT, Qualifier.EXACT),
                corrected.stream().map(Contribution::qualifier).toList());
    }

    @Test
    void countries_that_were_stated_wrongly_are_no_longer_counted() {
        String supplied = "achievements.countries-supplied";
        assertEquals(
                Map.of(supplied + "XA", 1L, supplied + "XB", 1L),
                amounts("achievement-stated", UnaryOperator.identity()));
        assertEquals(
                Map.of(supplied + "XA", 0L, supplied + "XB", -1L, supplied + "XC", 1L),
                amounts("achievement-corrected", data -> {
                    data.putArray("countries").add("XA").add("XC");
                    return data;
                }));
    }

    @Test
    void a_corrected_number_is_stated_anew() {
        assertEquals(
                Map.of("achievements.customers", 3L),
                amounts("achievement-corrected", data -> data.put("attribute", "CUSTOMERS")));
        assertEquals(
                Map.of("achievements.kill-rate", 300L),
                amounts("achievement-corrected", data -> data.put("attribute", "KILL_RATE")));
    }
}
