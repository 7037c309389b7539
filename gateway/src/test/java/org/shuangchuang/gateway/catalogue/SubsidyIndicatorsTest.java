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
import org.shuangchuang.vocabulary.Provenance;

/** What the events that subsidy-service promises contribute; amounts in fen. */
class SubsidyIndicatorsTest {

    private static final String HOLDER = "3f0e7a52-7d0c-5c7e-9a55-0c8f6e1f9b11";
    private static final String ENTERPRISE = HOLDER;
    private static final long AMOUNT = 50_000_00;

    private static List<Contribution> contributions(Contract contract, UnaryOperator<ObjectNode> changed) {
        return Counted.of(new RecordedEvent(
                "subsidy",
                0,
                1,
                1,
                "stream-1",
                1,
                contract.type(),
                contract.schemaVersion(),
                changed.apply(EventJson.tree(contract.data())).toString(),
                "{}",
                LocalDate.of(2020, 6, 10),
                Instant.EPOCH,
                "SHA-256",
                "00"));
    }

    private static List<Contribution> contributions(String type, UnaryOperator<ObjectNode> changed) {
        return contributions(
                Contracts.of("subsidy").examples().stream()
                        .filter(example -> example.type().equals(type))
                        .findFirst()
                        .orElseThrow(),
                changed);
    }

    private static Map<String, Long> amounts(String type, UnaryOperator<ObjectNode> changed) {
        Map<String, Long> amounts = new TreeMap<>();
        contributions(type, changed).forEach(one -> amounts.merge(one.indicator(), one.amount(), Long::sum));
        return amounts;
    }

    private static Map<String, Long> amounts(String type) {
        return amounts(type, UnaryOperator.identity());
    }

    private static void assertSubject(String subject, String type, String indicator) {
        assertEquals(
                List.of(subject),
                contributions(type, UnaryOperator.identity()).stream()
                        .filter(one -> one.indicator().equals(indicator))
                        .map(Contribution::subject)
                        .toList());
    }

    @Test
    void an_award_counts_an_enterprise_by_its_kind_and_the_sum_for_both() {
        assertEquals(
                Map.of("rewards.high-tech.recognised.enterprises", 1L, "rewards.high-tech.awarded", AMOUNT),
                amounts("claim-awarded"));
        assertEquals(
                Map.of("rewards.high-tech.renewed.enterprises", 1L, "rewards.high-tech.awarded", AMOUNT),
                amounts("claim-awarded", data -> data.put("kind", "RENEWED")));
        assertEquals(Map.of(), amounts("claim-awarded", data -> data.put("programme", "another")));
        assertSubject(ENTERPRISE, "claim-awarded", "rewards.high-tech.recognised.enterprises");
        assertEquals(
                2020,
                contributions("claim-awarded", UnaryOperator.identity())
                        .getFirst()
                        .dimensions()
                        .cohort());
    }

    @Test
    void awarded_is_not_paid_and_what_comes_back_was_not_paid() {
        assertEquals(Map.of(), amounts("claim-payment-instructed"));
        assertEquals(Map.of("rewards.paid", AMOUNT), amounts("claim-paid"));
        assertEquals(Map.of(), amounts("claim-payment-failed"));
        assertEquals(Map.of("rewards.paid", -AMOUNT), amounts("claim-returned"));
        assertEquals(Map.of("rewards.recoveries.ordered", AMOUNT), amounts("claim-recovery-ordered"));
        assertEquals(Map.of("rewards.recoveries.received", AMOUNT), amounts("claim-recovery-received"));
    }

    @Test
    void a_voucher_counts_at_each_of_its_steps() {
        assertEquals(Map.of("vouchers.holders", 1L, "vouchers.issued", AMOUNT), amounts("voucher-issued"));
        assertSubject(HOLDER, "voucher-issued", "vouchers.holders");
        assertEquals(Map.of(), amounts("voucher-approved"));
        assertEquals(Map.of("vouchers.assigned", AMOUNT), amounts("voucher-assigned"));
        assertEquals(Map.of("vouchers.assigned", -AMOUNT), amounts("voucher-assignment-ended"));
        assertEquals(Map.of(), amounts("voucher-redemption-claimed"));
        assertEquals(Map.of("vouchers.redeemed", AMOUNT), amounts("voucher-redeemed"));
        assertEquals(Map.of("vouchers.settled", AMOUNT), amounts("voucher-settled"));
        assertEquals(Map.of("vouchers.expired", AMOUNT), amounts("voucher-expired"));
        assertEquals(Map.of("vouchers.voided", AMOUNT), amounts("voucher-voided"));
    }

    @Test
    void a_relief_that_is_reversed_is_taken_back() {
        assertEquals(Map.of("relief.tax.confirmed", AMOUNT), amounts("relief-tax-confirmed"));
        assertEquals(Map.of("relief.tax.confirmed", -AMOUNT), amounts("relief-tax-reversed"));
        assertEquals(Map.of("relief.rent.granted", AMOUNT), amounts("relief-rent-granted"));
        assertEquals(Map.of("relief.rent.granted", -AMOUNT), amounts("relief-rent-reversed"));
        assertEquals(Map.of(), amounts("tax-relief-opened"));
    }

    @Test
    void a_budget_counts_in_all_and_under_its_programme() {
        String own = "budget.high-tech-reward.";
        assertEquals(
                Map.of(
                        "budget.appropriated",
                        AMOUNT,
                        "budget.available",
                        AMOUNT,
                        own + "appropriated",
                        AMOUNT,
                        own + "available",
                        AMOUNT),
                amounts("budget-appropriated"));
        assertEquals(
                Map.of("budget.available", -AMOUNT, "budget.innovation-voucher.available", -AMOUNT),
                amounts("budget-reserved", data -> data.put("programme", "innovation-voucher")));
        assertEquals(Map.of(), amounts("budget-committed"), "it was reserved before");
        assertEquals(Map.of(), amounts("budget-paid"), "it was reserved before");
        assertEquals(Map.of("budget.available", AMOUNT, own + "available", AMOUNT), amounts("budget-released"));
    }

    @Test
    void what_comes_back_is_available_unless_it_is_due_to_the_treasury() {
        Map<String, Long> back = Map.of("budget.available", AMOUNT, "budget.high-tech-reward.available", AMOUNT);
        for (String type : List.of("budget-decommitted", "budget-recovered")) {
            assertEquals(back, amounts(type), type);
            assertEquals(Map.of(), amounts(type, data -> data.put("dueToTreasury", true)), type);
        }
    }

    @Test
    void money_of_a_budget_keeps_the_provenance_of_what_moved_it() {
        for (String type : List.of("budget-reserved", "budget-released", "budget-decommitted", "budget-recovered")) {
            assertEquals(
                    Provenance.SYNTHETIC,
                    contributions(type, data -> data.put("provenance", "SYNTHETIC"))
                            .getFirst()
                            .provenance(),
                    type);
        }
    }

    @Test
    void events_of_a_former_shape_count_as_official() {
        for (Contract former : Contracts.of("subsidy").former()) {
            for (Contribution one : contributions(former, UnaryOperator.identity())) {
                assertEquals(Provenance.OFFICIAL, one.provenance(), former.type());
            }
        }
    }
}
