package org.shuangchuang.gateway.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shuangchuang.contracts.Contract;
import org.shuangchuang.contracts.Contracts;
import org.shuangchuang.eventstore.RecordedEvent;
import org.shuangchuang.vocabulary.Provenance;
import org.shuangchuang.vocabulary.Qualifier;

/** What the events that employment-service promises contribute. */
class EmploymentIndicatorsTest {

    private static List<Contribution> contributions(String type) {
        Contract contract = Contracts.of("employment").examples().stream()
                .filter(example -> example.type().equals(type))
                .findFirst()
                .orElseThrow();
        return Counted.of(new RecordedEvent(
                "employment",
                0,
                1,
                1,
                "stream-1",
                1,
                type,
                contract.schemaVersion(),
                contract.data(),
                "{}",
                LocalDate.of(2020, 6, 30),
                Instant.EPOCH,
                "SHA-256",
                "00"));
    }

    private static Map<String, Long> amounts(String type) {
        Map<String, Long> amounts = new TreeMap<>();
        contributions(type).forEach(one -> amounts.merge(one.indicator(), one.amount(), Long::sum));
        return amounts;
    }

    @Test
    void a_rostered_person_is_one_job_driven() {
        assertEquals(
                Map.of("jobs.driven", 1L, "jobs.direct", 1L, "jobs.fresh-graduates", 1L, "jobs.rostered", 1L),
                amounts("employment-started"));
        assertEquals(Map.of("jobs.rostered", -1L), amounts("employment-ended"));
        assertEquals(Map.of(), amounts("roster-opened"));
    }

    @Test
    void a_declaration_counts_and_its_correction_takes_it_back_as_it_was() {
        assertEquals(Map.of("jobs.driven", 1600L, "jobs.direct", 1600L), amounts("jobs-declared"));
        assertEquals(Map.of("jobs.driven", -100L, "jobs.direct", -100L), amounts("jobs-declaration-corrected"));

        Contribution back = contributions("jobs-declaration-corrected").getFirst();
        assertEquals(-1600, back.amount());
        assertEquals(Qualifier.AT_LEAST, back.qualifier());
        assertEquals(Provenance.DECLARED, back.provenance());
    }

    @Test
    void services_count_by_whom_they_served() {
        assertEquals(Map.of("services.enterprises", 400L), amounts("services-recorded"));
        assertEquals(Map.of("services.enterprises", -10L), amounts("services-corrected"));
    }

    @Test
    void a_session_and_those_who_came_have_qualifiers_of_their_own() {
        assertEquals(
                Map.of(
                        "training.entrepreneurship.sessions/AT_LEAST", 1L,
                        "training.entrepreneurship.trainees/ABOUT", 30L,
                        "training.entrepreneurship.attendances/EXACT", 36L),
                new TreeMap<>(contributions("training-session-held").stream()
                        .collect(Collectors.toMap(
                                one -> one.indicator() + "/" + one.qualifier(), Contribution::amount))));
    }

    @Test
    void a_certificate_counts_a_person_once() {
        Contribution certificate = contributions("certificate-issued").getFirst();

        assertEquals("training.incubator-staff.certificates", certificate.indicator());
        assertEquals("5b7c2f1e-3d4a-4f6b-8c9d-0e1f2a3b4c5d", certificate.subject());
    }

    @Test
    void a_return_counts_once_it_is_locked_and_a_correction_adds_the_difference() {
        assertEquals(Map.of(), amounts("statistical-return-submitted"));
        assertEquals(30, amounts("statistical-return-locked").get("statistics.tenants"));
        assertEquals(300_000_000, amounts("statistical-return-locked").get("statistics.financing"));
        assertEquals(16, amounts("statistical-return-locked").size());
        assertEquals(31, amounts("statistical-return-corrected").get("statistics.tenants"));
        assertEquals(0, amounts("statistical-return-corrected").get("statistics.financing"));
    }
}
