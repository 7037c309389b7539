package org.shuangchuang.endtoend;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shuangchuang.localstack.stack.Service;
import org.shuangchuang.vocabulary.IdentityNumber;

/** What a person may ask for, at every owner through one door. */
class PersonsTest {
    private static final String NAME = "欧阳测试";

    @Test
    void a_person_is_told_what_is_held_and_erased_everywhere() throws Exception {
        String number = IdentityNumber.complete("620100", LocalDate.of(1971, 7, 3), 0);
        Persons.employ(NAME, number);
        Persons.ask(Persons.OFFICER, "reports", number)
                .statusCode(200)
                .body("owners.owner", hasItem("employment"))
                .body("owners.find { it.owner == 'employment' }.data.name", equalTo(NAME))
                .body("owners.find { it.owner == 'employment' }.events", hasSize(1))
                .body("owners.find { it.owner == 'subsidy' }.data", nullValue());
        Map<String, Long> before = Gateway.eventsStored();
        Persons.ask(Persons.OFFICER, "erasures", number)
                .statusCode(200)
                .body("owners", hasSize(3))
                .body("unanswered", hasSize(0))
                .body("owners.find { it.owner == 'employment' }.outcome", equalTo("ERASED"))
                .body("owners.find { it.owner == 'incubator' }.outcome", equalTo("UNKNOWN"));
        assertEquals(before, Gateway.eventsStored(), "every count stands");
        Persons.ask(Persons.OFFICER, "reports", number)
                .statusCode(200)
                .body("owners.find { it.owner == 'employment' }.data", nullValue());
    }

    @Test
    void only_the_provinces_data_protection_officer_may_ask_and_only_with_a_real_number() {
        String number = IdentityNumber.complete("620100", LocalDate.of(1971, 7, 4), 0);
        Persons.ask("auditor-1;AUDITOR;620000", "reports", number).statusCode(403);
        Persons.ask("officer-2;DATA_PROTECTION_OFFICER;620100", "reports", number)
                .statusCode(403);
        Persons.ask(Persons.OFFICER, "erasures", "620100197107040000")
                .statusCode(422)
                .body("field", equalTo("identityNumber"));
    }

    @Test
    void an_owner_that_is_away_is_named_and_asked_again() {
        String number = IdentityNumber.complete("620100", LocalDate.of(1971, 7, 5), 0);
        Persons.employ(NAME, number);
        RunningStack.stack().stop(Service.EMPLOYMENT);
        try {
            Persons.ask(Persons.OFFICER, "erasures", number)
                    .statusCode(502)
                    .body("unanswered", equalTo(List.of("employment")));
        } finally {
            RunningStack.stack().start(Service.EMPLOYMENT);
        }
        Persons.ask(Persons.OFFICER, "erasures", number)
                .statusCode(200)
                .body("owners.find { it.owner == 'employment' }.outcome", equalTo("ERASED"));
    }

    @Test
    void the_auditor_finds_who_did_what_by_whom_when_and_where() {
        String actor = "audited-" + UUID.randomUUID();
        String number = IdentityNumber.complete("620100", LocalDate.of(1971, 7, 6), 0);
        Persons.employ(NAME, number);
        for (String what : List.of("reports", "erasures")) {
            Persons.ask(actor + ";DATA_PROTECTION_OFFICER;620000", what, number).statusCode(200);
        }
        Gateway.command(actor + ";CARRIER_OPERATOR;620100")
                .body(Gateway.carrier())
                .post("/api/incubation/carriers")
                .then()
                .statusCode(201);
        Gateway.command(actor + ";FINANCE_OFFICER;620100")
                .body(Gateway.carrier())
                .post("/api/incubation/carriers")
                .then()
                .statusCode(403);
        String today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        var found = Gateway.reading()
                .queryParam("actor", actor)
                .queryParam("from", today)
                .queryParam("until", today)
                .get("/api/audit")
                .then()
                .statusCode(200)
                .body("items.actor.unique()", equalTo(List.of(actor)))
                .body("items.kind", hasItem("EVENT"))
                .body("items.kind", hasItem("REFUSAL"))
                .body("items.kind", hasItem("DISCLOSURE"))
                .body("items.findAll { it.kind == 'ERASURE' }.what", hasItem("ERASED"));
        String subject = found.extract().path("items.find { it.kind == 'EVENT' }.subject");
        Gateway.reading()
                .queryParam("subject", subject.substring(0, subject.lastIndexOf('/')))
                .get("/api/audit")
                .then()
                .body("items[0].actor", equalTo(actor));
        Gateway.reading()
                .queryParam("actor", actor)
                .queryParam("division", "620500")
                .get("/api/audit")
                .then()
                .body("items", hasSize(0));
        String export = Gateway.reading()
                .accept("text/csv")
                .queryParam("actor", actor)
                .queryParam("limit", 1)
                .get("/api/audit")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(export.startsWith("at,kind,actor,role,division,what,subject,correlation\r\n"), export);
        assertEquals(
                1 + found.extract().<List<?>>path("items").size(),
                export.lines().count());
        Gateway.as("finance-1;FINANCE_OFFICER;620000").get("/api/audit").then().statusCode(403);
    }
}
